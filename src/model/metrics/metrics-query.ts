import {exactRelation, type Metric, type MetricRelation} from "./metric.js";

/** A relation that metrics are asked of: their own, or the exact one beside it. */
export type AskedRelation = MetricRelation | (typeof exactRelation)[MetricRelation];

const helpers: Partial<Record<AskedRelation, readonly {name: string; sql: string}[]>> = {
  sales: [
    {
      name: "repeaters",
      sql: "SELECT customer_no FROM sales WHERE kind = 'sale' AND customer_no IS NOT NULL GROUP BY customer_no HAVING min(order_no) < max(order_no)"
    }
  ],
  records: [
    {
      name: "ranked",
      sql: "SELECT price, sum(sum(n)) OVER (ORDER BY price) AS upto, sum(sum(n)) OVER () AS total FROM records WHERE price IS NOT NULL GROUP BY price"
    }
  ]
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
  return withHelpers(relation, `SELECT\n  ${columns}\nFROM ${relation}`);
}

/** Puts in front of a query of a relation what the metrics' expressions in it name. */
export function withHelpers(relation: AskedRelation, query: string): string {
  const needed = (helpers[relation] ?? []).filter(({name}) => query.includes(name));
  const ctes = needed.map(({name, sql}) => `${name} AS (${sql})`).join(",\n");
  return `${ctes ? `WITH ${ctes}\n` : ""}${query}`;
}

/** What metrics of one relation are asked of: the exact relation where theirs is a sample. */
export function askedRelation({from, sampled}: Metric, scale: number): AskedRelation {
  return scale > 1 && sampled.kind === "exact" ? exactRelation[from] : from;
}
