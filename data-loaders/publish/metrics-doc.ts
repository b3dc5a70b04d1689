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

const relations: readonly {name: MetricRelation; title: string; rows: string; note?: string}[] = [
  {
    name: "session_products",
    title: "Events and sessions",
    rows: "one row per session, product, price, day and hour of the event log, with counts of its events by type. Absent without an event log."
  },
  {
    name: "sales",
    title: "Sales",
    rows: "one row per order line, from the order exports or, where there are none, one per purchase event. `kind` is sale or return.",
    note: `What revenue is depends on the export, and stands under its tile. Orders of Metabase: TOTAL, with tax and after
discounts. UCI Online Retail: quantity × unit price. Olist: the item's price, without shipping. Event logs: the prices
of purchase events. A mapped export: its amount.

    gross_sales − discounts − returned_goods = net_sales
    net_sales + tax + shipping + unexplained = total_paid = net_revenue + shipping

hold to the last digit, whatever is filtered. What an export does not have is null and adds nothing. \`unexplained\` is
what amounts are above price × quantity − discount + tax, such as rounding; a check of the data quality page counts
the lines.`
  },
  {
    name: "records",
    title: "Prices and completeness",
    rows: "the prices and empty cells of all events, or of all order lines where there is no event log; `n` is the number of rows of the export behind a row."
  }
];

const intro = `<!-- Written by npm run docs from src/model/metrics/; a test fails when the two differ. -->

# Metrics

All metrics of a report. A metric's id is the same everywhere and does not change between versions:
\`data-metric\` on a page (with the unrounded value in \`data-value\`), a key of \`metrics\` in report.json, a name
in \`readMetrics(sql, ["revenue"])\`. Shares are fractions. Money is in major units of the report's currency. If
there is nothing to divide by, the value is null, shown as a dash.

On pages, metrics follow the filters. In report.json they are those of the whole report.`;

const account = `## The account of rows

How many rows were read, accepted, rejected and dropped. No filter changes these numbers.

| id | unit | meaning |
|---|---|---|
| \`rows_read\` | count | Rows of all files, counted by code that is independent of the parser. |
| \`rows_accepted\` | count | Rows that were accepted into the store. |
| \`rows_rejected\` | count | Rows that were rejected, each stored with file, line and reason. |
| \`rows_duplicate\` | count | Exact duplicates that were dropped. rows_read = rows_accepted + rows_rejected + rows_duplicate. |
| \`nulls_<column>\` | count | Empty cells of a column of the first table (events, or order lines if there are no events). |
| \`distinct_<column>\` | count | Distinct values of that column. |
| \`first_day\`, \`last_day\` | day | First and last day with an event or a sale, in the report's time zone. |`;

const sample = `## Where visitors are a sample

If a shop's sessions would exceed \`budget.data\`, only one visitor in 2, 4, 8 … is published, with everything that
these visitors did and bought. \`sampling_factor\` in report.json says one in how many. The column “of a sample”
above says what happens to a metric then. Numbers without filters are exact, and so is report.json: they were
computed from all visitors when the report was built. Under filters:

- **exact**: sums are computed from \`events_cube\`, \`sales_cube\` and \`record_counts\`, which cover all visitors.
- **counted up**: the number in the sample × sampling factor. The interval is multiplicative, exp(± t · error ÷ value),
  and lies between the number in the sample and what \`events_cube\` or \`sales_cube\` allow.
- **ratio**, **deviation**: the value of the sample, also with a multiplicative interval. It is never narrower than
  3 (1 − 1/sampling factor) ÷ n of the value, because visitors outside the sample may differ (the rule of three).
- **share**: the value of the sample, with Wilson's interval for the number of trials that would have the same error
  (Korn and Graubard 1998).
- **quantile**: the value of the sample, with Woodruff's interval (1952): the share of prices at or below it has an
  error, and the bounds are the quantiles that much below and above.
- **at least**, **at most**: the value of the sample as a bound. The number of things that many visitors share, such as
  products, does not grow with the number of visitors, so no factor would be right. The other bound is the value of
  the whole report. Brands are exact if the cube lists all of them separately.

Errors come from 32 random groups of visitors (by the remainder of their running number). Each metric is computed
without each group in turn (delete-a-group jackknife; for sums this is the random-groups method), with the finite
population correction 1 − 1/sampling factor. Student's t has one degree of freedom less than there are groups with
data (Wolter, Introduction to Variance Estimation, 2nd ed. 2007, chapters 2 and 4). Ratios, deviations and quantiles
need eight groups with data; with fewer, no value is shown.

On a page an estimate reads “≈ 12,300” or “at least 5,310”. Its element has \`data-exact="false"\`, the unrounded
\`data-value\`, and the interval's bounds in \`data-low\` and \`data-high\`.`;

function section({name, title, rows, note}: (typeof relations)[number]): string {
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
    ...(note === undefined ? [] : [note]),
    "All of them in one query, the same for pages and report.json:",
    `\`\`\`sql\n${metricsQuery(name, own)}\n\`\`\``
  ].join("\n\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
