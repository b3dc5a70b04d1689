/**
 * What happened on each day: interactions of the log, orders and revenue. Rhythm's page and its
 * findings ask with this very text, so that it is answered once. Interactions and revenue add up and are
 * exact; orders are those of the sample where sales are one.
 */
export const dayCounts = `SELECT day, CAST(sum(interactions) AS DOUBLE) AS interactions,
  CAST(sum(orders) AS DOUBLE) AS orders, CAST(sum(revenue) AS DOUBLE) AS revenue
FROM (
  SELECT day, events AS interactions, 0 AS orders, 0 AS revenue
  FROM events_cube
  UNION ALL
  SELECT day, 0, 0, amount
  FROM sales_cube
  WHERE kind = 'sale' -- returns are a figure of their own
  UNION ALL
  SELECT day, 0, count(DISTINCT order_no), 0
  FROM sales
  WHERE kind = 'sale' -- a return is no order
  GROUP BY day
) AS parts
GROUP BY day
ORDER BY day`;

/** A row of dayCounts. */
export interface DayCountsRow {
  day: Date;
  interactions: number;
  orders: number;
  revenue: number;
}
