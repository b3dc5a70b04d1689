import {writeFile} from "node:fs/promises";
import type {MadeClaim} from "../../src/findings/claims/rank-claims.ts";
import type {Answer} from "../../src/model/answer.ts";
import {withFilters} from "../../src/model/with-filters.ts";
import {metrics} from "../../src/model/metrics/dictionary.ts";
import type {Metric, MetricRelation} from "../../src/model/metrics/metric.ts";
import {askedRelation, metricsQuery} from "../../src/model/metrics/metrics-query.ts";
import {reportShape} from "../../src/model/report-shape.ts";
import type {Manifest} from "../manifest.ts";
import type {Figures} from "../publish/figures.ts";
import type {Reader} from "../publish/open-reader.ts";
import type {Published} from "../publish/publish.ts";

/** Every day on which something happened. */
const days = "(SELECT day FROM all_session_products UNION ALL SELECT day FROM all_sales) AS days";

interface ReportMetric {
  value: number | string | null;
  unit: string;
  exact: boolean;
  sql: string;
}

/** What the report says in words: its claims, and the numbers in the text of its pages. */
export interface Written {
  readonly claims: readonly MadeClaim[];
  readonly figures: Figures;
}

/** What pages need to know of a claim; report.json has the numbers as `metrics`. */
const ofPages = new Set(["numbers", "reads", "weight"]);

/** Breakdowns of report.json and the published table each is read from. */
const breakdowns = {
  brand: "by_brand",
  category: "by_category",
  price_band: "by_price_band",
  day: "by_day",
  state_source: "by_state_source"
};

/**
 * Writes report.json: the whole report for machines (docs/metrics.md says what each id means).
 *
 * The figures are asked of the reader's database with the very queries that pages use.
 */
export async function writeReportJson(
  file: string,
  reader: Reader,
  manifest: Manifest,
  published: Published,
  {claims, figures}: Written,
  key: string
): Promise<void> {
  const {context, tables} = published;
  const report = {
    /** Digest of all that the report was made from; the next build compares it. */
    key,
    /** How many visitors one in session_products and sales stands for; 1: they are all there. */
    sampling_factor: context.samplingFactor,
    /** `shape` is this file's word for the schema. */
    // why, with its first line, is for the one who builds: it may name people
    skipped: manifest.skipped.map(({file}) => file),
    inputs: manifest.inputs.map(({schema, ...input}) => ({...input, shape: schema})),
    metrics: {
      ...(context.has.events ? await factMetrics(reader, "session_products", published) : {}),
      ...(context.has.sales ? await factMetrics(reader, "sales", published) : {}),
      ...(await factMetrics(reader, "records", published)),
      ...accountMetrics(manifest),
      first_day: account(context.choices.firstDay, "day", `min(day) FROM ${days}`),
      last_day: account(context.choices.lastDay, "day", `max(day) FROM ${days}`)
    },
    breakdowns: Object.fromEntries(
      await Promise.all(
        Object.entries(breakdowns).map(async ([name, table]) => [
          name,
          asTable(await reader.ask(`SELECT * FROM ${table}`))
        ])
      )
    ),
    tables,
    findings: claims.map((claim) => ({
      ...Object.fromEntries(Object.entries(claim).filter(([key]) => !ofPages.has(key))),
      exact: claim.weight === 1,
      metrics: claim.numbers
    })),
    figures
  };
  await writeFile(file, `${JSON.stringify(report, null, 1)}\n`);
}

async function factMetrics(
  reader: Reader,
  relation: MetricRelation,
  {context, exact}: Published
): Promise<Record<string, ReportMetric>> {
  const text = (asked: readonly Metric[]) => {
    const name = askedRelation(asked[0]!, context.samplingFactor);
    return withFilters(metricsQuery(name, asked), [name], {sets: {}}, reportShape(context));
  };
  const own = metrics.filter((metric) => metric.from === relation);
  // what the sample could only estimate was worked out when the report was built
  const asked = own.filter(({id}) => exact[id] === undefined);
  const answer = await reader.ask(text(asked));
  return Object.fromEntries(
    own.map((metric) => {
      const {id, unit, needs = []} = metric;
      // what the exports do not have is not zero
      if (!needs.every((need) => context.has[need]))
        return [id, {value: null, unit, exact: true, sql: text([metric])}];
      const known = exact[id];
      if (known) return [id, {value: known.value, unit, exact: true, sql: known.sql}];
      const value = (answer.columns[asked.indexOf(metric)]?.[0] ?? null) as number | null;
      return [id, {value, unit, exact: true, sql: text([metric])}];
    })
  );
}

function accountMetrics(manifest: Manifest): Record<string, ReportMetric> {
  const sum = (key: "rows" | "accepted" | "rejected" | "duplicates") =>
    manifest.inputs.reduce((total, input) => total + input[key], 0);
  // the table that the quality chapter is about: the first with rows
  const fact = manifest.tables.find(({rows}) => rows > 0);
  return {
    rows_read: account(sum("rows"), "count", "sum(rows) FROM inputs"),
    rows_accepted: account(sum("accepted"), "count", "sum(accepted) FROM inputs"),
    rows_rejected: account(sum("rejected"), "count", "sum(rejected) FROM inputs"),
    rows_duplicate: account(sum("duplicates"), "count", "sum(duplicates) FROM inputs"),
    ...Object.fromEntries(
      (fact?.columns ?? []).flatMap((c) => {
        const where = `FROM columns WHERE "table" = '${fact!.name}' AND "column" = '${c.name}'`;
        return [
          [`nulls_${c.name}`, account(c.nulls, "count", `nulls ${where}`)],
          [`distinct_${c.name}`, account(c.distinct, "count", `distinct_values ${where}`)]
        ];
      })
    )
  };
}

function account(value: number | string, unit: string, sql: string): ReportMetric {
  return {value, unit, exact: true, sql: `SELECT ${sql}`};
}

function asTable({names, columns}: Answer) {
  return {columns: names, rows: (columns[0] ?? []).map((_, i) => columns.map((c) => c[i] ?? null))};
}
