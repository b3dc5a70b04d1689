import type {Metric, MetricRelation} from "../metrics/metric.js";
import {quantile} from "../metrics/quantile.js";
import {helpersOf, metricsQuery} from "../metrics/metrics-query.js";
import type {ReportContext} from "../report-context.js";
import type {Deviation} from "../../statistics/jackknife.js";
import {jackknife} from "../../statistics/jackknife.js";
import {studentT} from "../../statistics/student-t.js";
import type {NamedQuery} from "../with-tables.js";
import {withTables} from "../with-tables.js";
import type {Estimate} from "./estimate.js";
import {known, unknown} from "./estimate.js";
import {leastGroups, positiveEstimate, shareEstimate, totalEstimate} from "./intervals.js";

/** Groups into which the sample's visitors are divided, by their running number. */
const parts = 32;

type Values = Record<string, number | null>;

/** Answers a query under the reader's filters. */
export type Ask = (sql: string) => Promise<readonly Values[]>;

/**
 * Estimates metrics that do not add up, under filters, from a sample of visitors (docs/metrics.md says
 * how).
 *
 * @param ask answers under filters
 * @param group metrics of one relation
 * @returns an estimate for each metric, in their order
 */
export async function estimateMetrics(
  ask: Ask,
  relation: MetricRelation,
  group: readonly Metric[],
  context: Pick<ReportContext, "has" | "samplingFactor" | "exact" | "groupedAsOther">
): Promise<Estimate[]> {
  const [[values], sums, [bounds]] = await Promise.all([
    ask(metricsQuery(relation, group)),
    askParts(ask, relation, context, group.map(sumsOf), helpersOf(group)),
    ask(boundsQuery(relation))
  ]);
  const most = bounds!.n ?? 0;
  const fraction = 1 / context.samplingFactor;
  return Promise.all(
    group.map(async ({id, sampled}, i): Promise<Estimate> => {
      const value = values![id] ?? null;
      const own = sums[i]!;
      // nothing is there under these filters, in the sample or out of it
      if (most === 0) return known(sampled.kind === "total" || sampled.kind === "least" ? 0 : null);
      switch (sampled.kind) {
        case "exact":
          return known(value);
        case "total":
          return totalEstimate(
            value ?? 0,
            context.samplingFactor,
            jackknife(own, ([n]) => n! * context.samplingFactor, fraction),
            most
          );
        case "ratio":
          return positiveEstimate(value, sum(own, 1), fraction, jackknife(own, ratio, fraction));
        case "share": {
          const found = jackknife(own, ratio, fraction);
          return shareEstimate(sum(own, 0), sum(own, 1), fraction, found);
        }
        case "deviation":
          return positiveEstimate(
            value,
            sum(own, 0),
            fraction,
            jackknife(own, deviation, fraction)
          );
        case "quantile":
          return value === null
            ? unknown
            : estimateQuantile(ask, relation, context, sampled.at, value);
        case "least":
          if (id === "brands" && context.groupedAsOther.brand === undefined)
            return known(bounds!.brands!);
          return atLeast(value, context.exact[id] ?? null);
        case "highest":
          return atLeast(value, context.exact[id] ?? null);
        case "lowest":
          return atMost(value, context.exact[id] ?? null);
      }
    })
  );
}

/** The sums of each part of the sample that a metric's error is worked out from. */
function sumsOf({sampled, sql}: Metric): readonly string[] {
  switch (sampled.kind) {
    case "total":
      return [sql];
    case "ratio":
    case "share":
      return [sampled.over, sampled.under];
    case "deviation":
      return [sampled.n, sampled.sum, sampled.squares];
    default:
      return [];
  }
}

/** Which part a row's visitor is in; a sale to nobody known is put by its order. */
function partOf(relation: MetricRelation, {has}: Pick<ReportContext, "has">): string {
  const visitor = relation === "session_products" || (relation === "records" && has.events);
  return `${visitor ? "user_no" : "coalesce(customer_no, order_no)"} % ${parts}`;
}

/**
 * Asks for sums by part of the sample.
 *
 * @param wanted for each metric its sums
 * @param tables what the sums read beside the relation
 * @returns for each metric a row of sums for each part
 */
async function askParts(
  ask: Ask,
  relation: MetricRelation,
  context: Pick<ReportContext, "has">,
  wanted: readonly (readonly string[])[],
  tables: readonly NamedQuery[] = []
): Promise<number[][][]> {
  const columns = wanted.flatMap((sums, i) =>
    sums.map((sum, j) => `CAST(coalesce(${sum}, 0) AS DOUBLE) AS s${i}_${j}`)
  );
  const empty = wanted.map((sums) => Array.from({length: parts}, () => sums.map(() => 0)));
  if (columns.length === 0) return empty;
  const query = `SELECT\n  ${partOf(relation, context)} AS part,\n  ${columns.join(",\n  ")}\nFROM ${relation}\nGROUP BY part`;
  for (const row of await ask(withTables(tables, query)))
    wanted.forEach((sums, i) => {
      empty[i]![row.part!] = sums.map((_, j) => row[`s${i}_${j}`]!);
    });
  return empty;
}

/** What is known exactly under the filters, and bounds what the sample can only guess. */
function boundsQuery(relation: MetricRelation): string {
  if (relation === "session_products")
    return `SELECT
  CAST(coalesce(sum(events), 0) AS DOUBLE) AS n,
  count(DISTINCT CASE WHEN brand <> '(none)' THEN brand END) AS brands
FROM events_cube`;
  if (relation === "sales")
    return "SELECT CAST(coalesce(sum(lines), 0) AS DOUBLE) AS n FROM sales_cube WHERE kind = 'sale' -- returns are no orders";
  return "SELECT CAST(coalesce(sum(n), 0) AS DOUBLE) AS n FROM record_counts";
}

/**
 * A quantile by Woodruff's interval: the share of records at or below it has an error, and the
 * quantiles as many errors below and above it are the bounds.
 *
 * R. S. Woodruff, Confidence intervals for medians and other position measures, JASA 47 (1952).
 */
async function estimateQuantile(
  ask: Ask,
  relation: MetricRelation,
  context: Pick<ReportContext, "has" | "samplingFactor">,
  at: number,
  value: number
): Promise<Estimate> {
  const [sums] = await askParts(ask, relation, context, [
    [
      `sum(CASE WHEN price <= ${value} THEN n ELSE 0 END)`,
      "sum(CASE WHEN price IS NOT NULL THEN n ELSE 0 END)"
    ]
  ]);
  const found: Deviation | undefined = jackknife(sums!, ratio, 1 / context.samplingFactor);
  if (!found || found.degrees < leastGroups - 1) return unknown;
  const reach = studentT(found.degrees) * found.error;
  const fractions = [at - reach, at + reach].map((f) => Math.min(1, Math.max(0, f)));
  const query = `SELECT
  CAST(${quantile(fractions[0]!.toFixed(9))} AS DOUBLE) AS low,
  CAST(${quantile(fractions[1]!.toFixed(9))} AS DOUBLE) AS high
FROM ${relation}`;
  const [bounds] = await ask(withTables(helpersOf([{helper: "ranked"}]), query));
  return {value, low: bounds!.low!, high: bounds!.high!};
}

/** What the sample has is there; what the whole report has not is not. */
function atLeast(value: number | null, most: number | null): Estimate {
  if (value === null || most === null) return unknown;
  return value >= most ? known(most) : {value, low: value, high: most, bound: "at least"};
}

function atMost(value: number | null, least: number | null): Estimate {
  if (value === null || least === null) return unknown;
  return value <= least ? known(least) : {value, low: least, high: value, bound: "at most"};
}

/** A sum over all parts of the sample. */
const sum = (parts: readonly (readonly number[])[], j: number) =>
  parts.reduce((total, part) => total + part[j]!, 0);

const ratio = ([over, under]: readonly number[]) => over! / under!;

const deviation = ([n, sum, squares]: readonly number[]) =>
  Math.sqrt(Math.max(0, (squares! - (sum! * sum!) / n!) / (n! - 1)));
