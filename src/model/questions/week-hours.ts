/**
 * What happens in each hour of the week: interactions of the log, and orders. Rhythm's page and its
 * findings ask with this very text, so that it is answered once.
 */
export const weekHours = `SELECT isodow(day) AS weekday, hour, CAST(sum(interactions) AS DOUBLE) AS interactions,
  CAST(sum(orders) AS DOUBLE) AS orders
FROM (
  SELECT day, hour, sum(events) AS interactions, 0 AS orders
  FROM session_products
  GROUP BY day, hour
  UNION ALL
  SELECT day, hour, 0, count(DISTINCT order_no)
  FROM sales
  WHERE kind = 'sale' -- a return is no order
  GROUP BY day, hour
) AS parts
GROUP BY weekday, hour
ORDER BY weekday, hour`;

/** A row of weekHours; Monday is 1. */
export interface WeekHoursRow {
  weekday: number;
  hour: number;
  interactions: number;
  orders: number;
}
