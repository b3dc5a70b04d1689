import type {Schema, SchemaColumn, Source} from "../sources/schema/source.ts";

/** docs/sources/NAME.md: how to get a shop's exports, which files are known, and what becomes of each column. */
export function formatSourceDoc(source: Source): string {
  const {title, howToExport, howItIsRead, schemas} = source;
  return `${[written, `# ${title}`, howToExport, howItIsRead, ...schemas.map(section), after]
    .filter((part) => part !== undefined)
    .join("\n\n")}\n`;
}

/** docs/sources/README.md: the list of them. */
export function formatSourcesIndex(sources: readonly Source[]): string {
  const items = [...sources]
    .sort((a, b) => a.title.localeCompare(b.title, "en"))
    .map(({name, title, schemas}) => `- [${title}](${name}.md): ${files(schemas)}`);
  return `${written}

# Exports that are known

Put the files into one folder and give it to \`npm run build -- --data FOLDER\`. They are known by their headers,
whatever they are called. Any other export works with a mapping: see [add a source](../add-a-source.md).

${items.join("\n")}
`;
}

const written =
  "<!-- Written by npm run docs from data-loaders/sources; a test fails when the two differ. -->";

const after =
  "Rows that cannot be read, and orders that do not count, are listed with file, line and reason by `npm run daybook -- check --data FOLDER`, and on the data quality page.";

function files(schemas: readonly Schema[]): string {
  const used = schemas.filter(({unused}) => unused === undefined);
  return used.map(({title}) => title).join(", ");
}

function section({title, columns, status, unused}: Schema): string {
  const read = columns.filter(({personal, constant}) => !personal && constant === undefined);
  const withheld = columns.filter(({personal}) => personal).map(({name}) => `\`${name}\``);
  const parts = [
    `## ${title}`,
    unused === undefined ? undefined : `Checked and counted, but in no table: ${unused}.`,
    `| column | must be there | must be filled | goes to |\n|---|---|---|---|\n${read.map(row).join("\n")}`,
    status &&
      `Counts: ${status.sold.map((value) => `\`${value}\``).join(", ")}.${
        status.notSold === undefined
          ? ""
          : ` Does not count: ${status.notSold.map((value) => `\`${value}\``).join(", ")}.`
      } A status that is in neither list is named, with the option that settles it.`,
    withheld.length > 0 ? `Never read past the header: ${withheld.join(", ")}.` : undefined
  ];
  return parts.filter((part) => part !== undefined && part !== "").join("\n\n");
}

function row({name, aliases = [], from, optional, required, to, type}: SchemaColumn): string {
  const names = (from ?? [name]).map((own) => `\`${own}\``).join(" and ");
  const others = aliases.map((alias) => ` or \`${alias}\``).join("");
  const hashed = type === "private_id" ? ", as a hash" : "";
  const use = to === undefined ? "" : `\`${to}\`${hashed}`;
  return `| ${names}${others} | ${optional ? "" : "yes"} | ${required ? "yes" : ""} | ${use} |`;
}
