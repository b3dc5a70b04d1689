/** Orders by source and day, with the moments of their values; several findings share it. */
export const bySourceSql = `SELECT source, day, count(*) AS orders, sum(amount) AS revenue,
  -- an order of no worth has no logarithm
  count(CASE WHEN amount > 0 THEN 1 END) AS paid,
  -- five decimals are enough, as all of it travels with the page
  CAST(CAST(100000 * coalesce(sum(CASE WHEN amount > 0 THEN ln(amount) END), 0) AS BIGINT) AS DOUBLE) / 100000 AS logs,
  CAST(CAST(100000 * coalesce(sum(CASE WHEN amount > 0 THEN ln(amount) * ln(amount) END), 0) AS BIGINT) AS DOUBLE) / 100000 AS squares
FROM (
  SELECT order_no, min(CAST(source AS VARCHAR)) AS source, min(day) AS day,
    CAST(sum(amount) AS DOUBLE) AS amount
  FROM sales
  WHERE kind = 'sale' -- returns are a figure of their own
    AND source <> '(unknown)' -- an order that nothing is known to have brought speaks for no source
  GROUP BY order_no
) AS by_order
GROUP BY source, day
ORDER BY source, day`;

/** A row of it. */
export interface SourceDay {
  readonly source: string;
  readonly day: Date;
  readonly orders: number;
  readonly revenue: number;
  /** Orders above zero, and Σ and Σ² of the logarithms of what they came to. */
  readonly paid: number;
  readonly logs: number;
  readonly squares: number;
}
