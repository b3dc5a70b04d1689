import {metrics} from "../src/metrics/dictionary.ts";
import type {MetricRelation, Unit} from "../src/metrics/dictionary.ts";
import {metricsQuery} from "../src/metrics/metrics-query.ts";

/** docs/metrics.md: every metric's id, unit, meaning and SQL, from the list that defines them. */
export function formatMetricsDoc(): string {
  return `${[intro, ...relations.map(section), account].join("\n\n")}\n`;
}

const units: Record<Unit, string> = {
  count: "count",
  money: "money",
  share: "share, 0 to 1",
  ratio: "ratio"
};

const relations: readonly {name: MetricRelation; title: string; rows: string}[] = [
  {
    name: "visits",
    title: "Visits",
    rows: "one row per session, product, price, day and hour of the event log, with counts of its events by type. Absent without an event log."
  },
  {
    name: "sales",
    title: "Sales",
    rows: "one row per order line, from the order exports or, where there are none, one per purchase event. `kind` is sale or return."
  },
  {
    name: "records",
    title: "Prices and completeness",
    rows: "the prices and empty cells of all events, or of all order lines where there is no event log; `n` is how many rows of the export stand behind a row."
  }
];

const intro = `<!-- Written by npm run docs from src/metrics/dictionary.ts; a test fails when the two differ. -->

# Metrics

Every figure of a report that has a name. The id is the same everywhere and does not change between
versions: \`data-metric\` on a page (with the unrounded value in \`data-value\`), a key of \`metrics\` in
report.json, a name in \`readMetrics(sql, ["revenue"])\`. Shares are fractions, money is in major units
of the report's currency, and where there is nothing to divide by a value is null, shown as a dash.

On pages a metric follows the filters; in report.json it is that of the whole report.`;

const account = `## The account

How many rows were read and where they went. These come from the ingest and no filter changes them.

| id | unit | meaning |
|---|---|---|
| \`rows_read\` | count | Rows of all files, counted by code that is not the parser's. |
| \`rows_accepted\` | count | Rows that went to the store. |
| \`rows_rejected\` | count | Rows turned away, each kept with file, line and reason. |
| \`rows_duplicate\` | count | Exact repeats that were dropped. rows_read = rows_accepted + rows_rejected + rows_duplicate. |
| \`nulls_<column>\` | count | Empty cells of a column of the first table (events, else order lines). |
| \`distinct_<column>\` | count | Distinct values of that column. |
| \`first_day\`, \`last_day\` | day | First and last day with an event or a sale, in the report's time zone. |`;

function section({name, title, rows}: (typeof relations)[number]): string {
  const own = metrics.filter(({from}) => from === name);
  return [
    `## ${title}`,
    `Computed from \`${name}\`: ${rows}`,
    [
      "| id | name | unit | meaning |",
      "|---|---|---|---|",
      ...own.map((m) => `| \`${m.id}\` | ${m.label} | ${units[m.unit]} | ${cell(m.doc)} |`)
    ].join("\n"),
    "All of them in one query, as pages and report.json ask it:",
    `\`\`\`sql\n${metricsQuery(name, own)}\n\`\`\``
  ].join("\n\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
