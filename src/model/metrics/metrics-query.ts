import type {NamedQuery} from "../with-tables.js";
import {withTables} from "../with-tables.js";
import {exactRelation, type Metric, type MetricHelper, type MetricRelation} from "./metric.js";

/** A relation that metrics are asked of: their own, or the exact one beside it. */
export type AskedRelation = MetricRelation | (typeof exactRelation)[MetricRelation];

const helpers: Record<MetricHelper, string> = {
  repeaters:
    "SELECT customer_no FROM sales WHERE kind = 'sale' AND customer_no IS NOT NULL GROUP BY customer_no HAVING min(order_no) < max(order_no)",
  ranked:
    "SELECT price, sum(sum(n)) OVER (ORDER BY price) AS upto, sum(sum(n)) OVER () AS total FROM records WHERE price IS NOT NULL GROUP BY price"
};

/**
 * One query that computes metrics of one relation: one row, a column for each, named by its id.
 *
 * @param relation what they are all computed from
 * @param metrics metrics of that relation, at least one
 */
export function metricsQuery(relation: AskedRelation, metrics: readonly Metric[]): string {
  const columns = metrics
    .map(
      ({id, sql, unit}) =>
        `CAST(${unit === "count" ? `coalesce(${sql}, 0)` : sql} AS DOUBLE) AS ${id}`
    )
    .join(",\n  ");
  return withTables(helpersOf(metrics), `SELECT\n  ${columns}\nFROM ${relation}`);
}

/** The tables that some metrics read beside their relation, each once. */
export function helpersOf(metrics: readonly Pick<Metric, "helper">[]): NamedQuery[] {
  const needed = new Set(metrics.flatMap(({helper}) => helper ?? []));
  return Array.from(needed, (name) => ({name, sql: helpers[name]}));
}

/** What metrics of one relation are asked of: the exact relation where theirs is a sample. */
export function askedRelation({from, sampled}: Metric, samplingFactor: number): AskedRelation {
  return samplingFactor > 1 && sampled.kind === "exact" ? exactRelation[from] : from;
}
