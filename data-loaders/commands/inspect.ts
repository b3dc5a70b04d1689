import type {Command} from "commander";
import {openEngine, type Engine} from "../engine/open-engine.ts";
import {findFiles, type InputFile} from "../read/find-files.ts";
import {previewFile, type Preview} from "../stage/preview-file.ts";
import {loadConfig} from "../load-config.ts";
import {columnTypes} from "../sources/schema/column-types.ts";
import {allSources} from "../sources/schema/all-sources.ts";
import {checkMappings} from "../sources/schema/check-mappings.ts";
import {isPrivate} from "../sources/schema/is-private.ts";
import type {Schema} from "../sources/schema/source.ts";
import {UserError} from "../user-error.ts";
import {formatBytes} from "./format-bytes.ts";
import {formatTable} from "./format-table.ts";
import {headerPlace} from "./header-place.ts";

/** `daybook inspect`: what a file is taken for; builds nothing. */
export function register(program: Command): void {
  program
    .command("inspect")
    .description(
      "show what files are: schema, encoding, columns, first rows, problems; build nothing"
    )
    .argument("<path...>", "CSV files, files with a JSON object on each line, or folders of them")
    .addHelpText(
      "after",
      "\nExit code: 0 when the rows that were read have no problem, 1 when some would be rejected, 2 on an error."
    )
    .action(async (paths: string[]) => {
      process.exitCode = await inspect(paths);
    });
}

/** Returns the exit code: 1 when a row has a problem, 2 when a file cannot be read at all. */
async function inspect(paths: readonly string[]): Promise<number> {
  const config = await loadConfig();
  const sources = allSources(config);
  const files = await findFiles(paths);
  const engine = await openEngine({memory: config.memory});
  let exitCode = 0;
  try {
    await checkMappings(engine, sources);
    const schemas = sources.flatMap((source) => source.schemas);
    for (const file of files) {
      console.log(`${file.name}  ${formatBytes(file.bytes)}`);
      exitCode = Math.max(exitCode, await show(engine, file, schemas));
      console.log("");
    }
  } finally {
    await engine.close();
  }
  return exitCode;
}

async function show(engine: Engine, file: InputFile, schemas: readonly Schema[]): Promise<number> {
  try {
    const preview = await previewFile(engine, file, schemas);
    console.log(describe(preview));
    return preview.problems.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.log(`  problem   ${error.message}`);
    return 2;
  }
}

function describe(preview: Preview): string {
  const {sniff, match, encoding, newline, records, isWhole, problems, rows: count} = preview;
  const decisions = preview.decisions.map(({column, text}) => [column, text]);
  const {schema} = match;
  const unused = schema.unused === undefined ? "" : `; not used in the report: ${schema.unused}`;
  const packing = sniff.compression === "none" ? "" : `, ${sniff.compression}`;
  const delimiter =
    sniff.format === "json lines"
      ? "a JSON object on each line"
      : (delimiterNames[sniff.delimiter] ?? `${JSON.stringify(sniff.delimiter)} as delimiter`);
  const seen = isWhole ? `all ${count} rows` : `the first ${count} rows`;
  const first = records.slice(0, 3);
  const rows = sniff.header.map((name, at) => {
    const own = schema.columns.filter((_, i) => match.parts[i]!.includes(at));
    // what a column is that Daybook does not read, nobody has said: it may be a name
    const isHidden = own.length === 0 || isPrivate({columns: own});
    const cells = first.map(({fields}) => (isHidden ? "•••" : (fields[at] ?? "")));
    const types = isHidden ? [] : own.map(({type}) => columnTypes[type].doc);
    return [name, own.map(useOf).join(", ") || notUsed, types.join(", "), ...cells];
  });
  for (const column of schema.columns) {
    if (column.constant === undefined) continue;
    const cells = first.map(() => column.constant!);
    rows.push(["(in no column)", useOf(column), columnTypes[column.type].doc, ...cells]);
  }
  const shown = capped(rows, ([name, use]) => use !== notUsed || name === "");
  const head = ["column", "goes to", "read as", ...first.map(({line}) => `line ${line}`)];
  return [
    `  schema    ${schema.title} (${schema.name})${unused}`,
    `  encoding  ${encodings[encoding]}, ${delimiter}, ${newlines[newline]}${packing}`,
    ...(sniff.headerLine > 1 ? [`  header    ${headerPlace(sniff.headerLine)}`] : []),
    "",
    formatTable(head, shown.rows, {indent: 2, maxWidth: 32}),
    ...(shown.more === 0 ? [] : [`  and ${shown.more} more columns that are not used`]),
    "",
    ...(decisions.length === 0
      ? []
      : [
          `  read as\n${formatTable(["column", "what its values show"], decisions, {indent: 4, maxWidth: 110})}`,
          ""
        ]),
    problems.length === 0
      ? `  problems  none in ${seen}${isWhole ? "" : "; daybook check reads them all"}`
      : `  problems  in ${seen}\n${formatTable(
          ["line", "problem", "value"],
          problems
            .slice(0, mostProblems)
            .map(({line, reason, value}) => [line, reason, JSON.stringify(value)]),
          {indent: 4, maxWidth: 90}
        )}${
          problems.length > mostProblems
            ? `\n    and ${problems.length - mostProblems} more; daybook check sums them up by reason`
            : ""
        }`
  ].join("\n");
}

/** Problems, and columns that are not used, of which a file is shown at most so many. */
const mostProblems = 20;
const mostUnused = 20;

/** All rows that count, and the first of the others. */
function capped<T>(
  rows: readonly T[],
  counts: (row: T) => boolean
): {rows: readonly T[]; more: number} {
  const others = rows.filter((row) => !counts(row));
  const left = new Set(others.slice(mostUnused));
  return {rows: rows.filter((row) => !left.has(row)), more: left.size};
}

const notUsed = "(not used)";

function useOf(column: Schema["columns"][number]): string {
  if (column.personal) return "(personal, never stored)";
  return column.to ?? notUsed;
}

const encodings: Record<Preview["encoding"], string> = {
  utf8: "UTF-8",
  utf16le: "UTF-16 LE",
  utf16be: "UTF-16 BE",
  "windows-1252": "windows-1252 (Latin-1)"
};

const delimiterNames: Record<string, string> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "pipes"
};

const newlines: Record<Preview["newline"], string> = {
  lf: "LF line ends",
  crlf: "CRLF line ends",
  cr: "CR line ends",
  mixed: "mixed line ends"
};
