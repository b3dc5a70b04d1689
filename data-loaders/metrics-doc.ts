import {metrics} from "../src/metrics/dictionary.ts";

const relations = {
  visits: "From the event log (`visits`)",
  sales: "From order lines (`sales`)",
  records:
    "From the prices and cells of events, or of order lines where there are no events (`records`)"
};

const account = [
  [
    "rows_read, rows_accepted, rows_rejected, rows_duplicate",
    "Rows of all files; read = accepted + rejected + duplicate."
  ],
  [
    "nulls_‹column›, distinct_‹column›",
    "Empty cells and distinct values of a column of the clean store."
  ],
  [
    "first_day, last_day",
    "First and last day with an event or an order line, in the report's time zone."
  ]
] as const;

/** docs/metrics.md, from the list that defines the metrics. */
export function metricsDoc(): string {
  const sections = Object.entries(relations).map(([relation, title]) => {
    const rows = metrics.filter((metric) => metric.from === relation);
    return `## ${title}\n\n| id | name | unit | definition |\n|---|---|---|---|\n${rows
      .map(
        ({id, label, unit, doc}) =>
          `| \`${id}\` | ${label} | ${unit} | ${doc.replaceAll("|", "\\|")} |`
      )
      .join("\n")}\n`;
  });
  const counted = account.map(([id, doc]) => `| \`${id}\` | ${doc} |`).join("\n");
  return `# Metrics

Every figure of a report, by the id that \`report.json\` and \`data-metric\` use. This page is made from
\`src/metrics/dictionary.ts\`: \`npm run docs\`.

${sections.join("\n")}
## From the account of what was read

| id | definition |
|---|---|
${counted}
`;
}
