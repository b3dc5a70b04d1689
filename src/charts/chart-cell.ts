import {dedent} from "../format/dedent.js";
import {slug} from "../format/slug.js";
import type {Source} from "../model/source.js";

/** What a chart was made of. */
export interface DrawnChart {
  readonly title: string;
  /** The drawing's file in src/charts, without its ending; undefined for a drawing of the author's own. */
  readonly file?: string;
  /** The queries behind it. */
  readonly sources: readonly Source[];
  /** Whether it draws the rows of its one query as they are. */
  readonly isPlain: boolean;
  readonly options: object;
}

/**
 * Options that the page itself gives, or that a figure follows from; and what its reader has chosen, which on another
 * page nobody has.
 */
const given = [
  "locale",
  "currency",
  "categoryNames",
  "document",
  "sql",
  "width",
  "exact",
  "brush",
  "comparison"
];

/**
 * A chart as cells of a page in Markdown: its queries, and the call that draws it. Where a page's code has worked
 * on the rows in between, or an option is code, the cells show the queries' rows as a table instead.
 */
export function chartCell({title, file, sources, isPlain, options}: DrawnChart): string {
  const base = slug(title)
    .replaceAll("-", "_")
    .replace(/^(?=\d)/, "rows_");
  const ids = sources.map((_, i) => (i === 0 ? base : `${base}_${i + 1}`));
  const queries = sources.map(({sql}, i) => `\`\`\`sql id=${ids[i]!}\n${dedent(sql)}\n\`\`\``);
  const kept = Object.entries(options).filter(
    ([key, value]) => value !== undefined && !given.includes(key)
  );
  const isCall = file && isPlain && ids.length === 1 && kept.every(([, value]) => isData(value));
  const calls = isCall
    ? [drawCall(file, ids[0]!, Object.fromEntries(kept))]
    : [imports(["dataTable", "./daybook.js"]), ...ids.map((id) => tableCall(id, title))];
  return `${[...queries, ...calls].join("\n\n")}\n`;
}

function drawCall(file: string, id: string, options: object): string {
  const draw = file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `${imports(["chart", "./daybook.js"], [draw, `./charts/${file}.js`])}

\`\`\`js
display(chart(${draw}, ${id}, ${JSON.stringify(options)}));
\`\`\``;
}

function tableCall(id: string, title: string): string {
  return `\`\`\`js
display(dataTable(${id}, {columns: Object.keys(${id}[0] ?? {}), label: ${JSON.stringify(title)}}));
\`\`\``;
}

/** A name may be imported once on a page. */
function imports(...names: readonly (readonly [string, string])[]): string {
  const lines = names.map(([name, from]) => `import {${name}} from "${from}";`);
  return `\`\`\`js
// Leave out what the page imports already.
${lines.join("\n")}
\`\`\``;
}

/** Whether a value is the same after JSON. */
function isData(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isData);
  if (value === null || typeof value !== "object")
    return value === null || ["string", "number", "boolean"].includes(typeof value);
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isData);
}
