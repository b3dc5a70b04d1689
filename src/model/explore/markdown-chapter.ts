/** A chart of a chapter that a reader hands on. */
export interface HandedChart {
  readonly x?: string;
  readonly y?: string;
  readonly series?: string;
  readonly mark?: string;
}

/**
 * A page in Markdown with one query, a place for its prose, its chart and its table: an author saves it in `src/`, and it
 * builds as it is.
 *
 * @param chart undefined where the answer has nothing to draw
 * @throws Error `unsupported query: …` for one with "${", which a page would take for code
 */
export function markdownChapter(sql: string, chart: HandedChart | undefined): string {
  if (sql.includes("${")) throw new Error("unsupported query: a page takes “${” for code");
  const imports = ['import {dataTable, filterControl, filtered} from "./daybook.js";'];
  if (chart) {
    imports[0] = 'import {chart, dataTable, filterControl, filtered} from "./daybook.js";';
    imports.push('import {autoChart} from "./charts/auto-chart.js";');
  }
  const blocks = [
    "---\ntitle: A question of mine\nchapter: 10.5\n---",
    js(imports.join("\n")),
    "# A question of mine",
    "What this page is about, in a sentence.",
    js("const filters = view(filterControl());"),
    js("const sql = filtered(filters);"),
    `${fence(sql)}sql id=answer\n${sql.trim()}\n${fence(sql)}`,
    chart &&
      js(`display(chart(autoChart, answer, ${JSON.stringify({title: "The answer", ...chart})}));`),
    "What the numbers say, and what to do about it.",
    js('display(dataTable(answer, {columns: Object.keys(answer[0] ?? {}), label: "The answer"}));')
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

const js = (code: string) => `\`\`\`js\n${code}\n\`\`\``;

/** Longer than any row of back-ticks in a query, so that none can end the block. */
function fence(sql: string): string {
  const longest = Math.max(2, ...(sql.match(/`+/g) ?? []).map((ticks) => ticks.length));
  return "`".repeat(longest + 1);
}
