import {metrics} from "../../src/model/metrics/dictionary.ts";
import type {MetricRelation, Sampled, Unit} from "../../src/model/metrics/metric.ts";
import {metricsQuery} from "../../src/model/metrics/metrics-query.ts";

/** docs/metrics.md: every metric's id, unit, meaning and SQL, from the list that defines them. */
export function formatMetricsDoc(): string {
  return `${[intro, ...relations.map(section), account, sample].join("\n\n")}\n`;
}

const units: Record<Unit, string> = {
  count: "count",
  money: "money",
  share: "share, 0 to 1",
  ratio: "ratio"
};

const ofSample: Record<Sampled["kind"], string> = {
  exact: "exact",
  total: "counted up",
  ratio: "ratio",
  share: "share",
  deviation: "deviation",
  quantile: "quantile",
  least: "at least",
  lowest: "at most",
  highest: "at least"
};

const relations: readonly {name: MetricRelation; title: string; rows: string}[] = [
  {
    name: "session_products",
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

const intro = `<!-- Written by npm run docs from src/model/metrics/; a test fails when the two differ. -->

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
| \`rows_duplicate\` | count | Exact duplicates that were dropped. rows_read = rows_accepted + rows_rejected + rows_duplicate. |
| \`nulls_<column>\` | count | Empty cells of a column of the first table (events, else order lines). |
| \`distinct_<column>\` | count | Distinct values of that column. |
| \`first_day\`, \`last_day\` | day | First and last day with an event or a sale, in the report's time zone. |`;

const sample = `## Where visitors are a sample

A shop whose sessions would pass \`budget.data\` publishes one visitor in 2, 4, 8 …, with all that each of them
did and bought; \`sampling_factor\` in report.json says in how many. The column “of a sample” above tells what becomes
of a metric then. Whatever no filter is set for is exact, and so is report.json: it was worked out when the
report was built, from everyone. Under filters:

- **exact**: what adds up is asked of \`events_cube\`, \`sales_cube\` and \`record_counts\`, which were made of everyone.
- **counted up**: the number in the sample × sampling factor. The interval is one of factors, exp(± t · error ÷ value),
  between what the sample holds and what \`events_cube\` or \`sales_cube\` allow for.
- **ratio**, **deviation**: as the sample has it; an interval of factors as well, and never narrower than
  3 (1 − 1/sampling factor) ÷ n of the value, as what was not seen may be unlike what was (the rule of three).
- **share**: as the sample has it; Wilson's interval, with as many trials as would have the same error (Korn
  and Graubard 1998).
- **quantile**: as the sample has it; Woodruff's interval (1952): the share of prices at or below it has an
  error, and the bounds are the quantiles so much below and above.
- **at least**, **at most**: what the sample holds is there. What many visitors share, as products are, does
  not grow with their number, so no factor would be right. The other bound is that of the whole report.
  Brands are exact wherever the cube keeps all of them apart.

Errors come from 32 random groups of visitors, those whose running numbers leave the same rest: each metric is
computed without each group in turn (delete-a-group jackknife; for sums this is the random-groups method),
with the finite population correction 1 − 1/sampling factor and Student's t of as many degrees of freedom as groups
hold anything, less one (Wolter, Introduction to Variance Estimation, 2nd ed. 2007, chapters 2 and 4). Ratios,
deviations and quantiles need eight groups with anything in them; with fewer, nothing is said.

On a page an estimate reads “≈ 12,300” or “at least 5,310”; its element has \`data-exact="false"\`, the unrounded
\`data-value\`, and the interval's bounds in \`data-low\` and \`data-high\`.`;

function section({name, title, rows}: (typeof relations)[number]): string {
  const own = metrics.filter(({from}) => from === name);
  return [
    `## ${title}`,
    `Computed from \`${name}\`: ${rows}`,
    [
      "| id | name | unit | meaning | of a sample |",
      "|---|---|---|---|---|",
      ...own.map(
        (m) =>
          `| \`${m.id}\` | ${m.label} | ${units[m.unit]} | ${cell(m.doc)} | ${ofSample[m.sampled.kind]} |`
      )
    ].join("\n"),
    "All of them in one query, as pages and report.json ask it:",
    `\`\`\`sql\n${metricsQuery(name, own)}\n\`\`\``
  ].join("\n\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
