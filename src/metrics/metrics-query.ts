import type {Metric, MetricRelation} from "./dictionary.js";

const helpers: Partial<Record<MetricRelation, readonly {name: string; sql: string}[]>> = {
  sales: [
    {
      name: "repeaters",
      sql: "SELECT customer_no FROM sales WHERE kind = 'sale' AND customer_no IS NOT NULL GROUP BY customer_no HAVING count(DISTINCT order_no) >= 2"
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
export function metricsQuery(relation: MetricRelation, metrics: readonly Metric[]): string {
  const columns = metrics
    .map(
      ({id, sql, unit}) =>
        `CAST(${unit === "count" ? `coalesce(${sql}, 0)` : sql} AS DOUBLE) AS ${id}`
    )
    .join(",\n  ");
  const needed = (helpers[relation] ?? []).filter(({name}) => columns.includes(name));
  const ctes = needed.map(({name, sql}) => `${name} AS (${sql})`).join(",\n");
  return `${ctes ? `WITH ${ctes}\n` : ""}SELECT\n  ${columns}\nFROM ${relation}`;
}
