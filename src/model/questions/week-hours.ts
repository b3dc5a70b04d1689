/**
 * What happens in each hour of the week: interactions of the log, and orders. Rhythm's page and its
 * findings ask with this very text, so that it is answered once.
 */
export const weekHours = `SELECT isodow(day) AS weekday, hour, CAST(sum(interactions) AS DOUBLE) AS interactions,
  CAST(sum(orders) AS DOUBLE) AS orders,
  (SELECT count(DISTINCT user_no) FROM session_products) AS visitors,
  (
    SELECT count(DISTINCT coalesce(customer_no, -basket_no)) FROM sales
    WHERE kind = 'sale' -- a return is no order
  ) AS customers
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

/** An hour of the week; Monday is 1. */
export interface WeekHoursRow {
  weekday: number;
  hour: number;
  interactions: number;
  orders: number;
}

/** A row of weekHours, with the people behind all of them. */
export interface PeopledHoursRow extends WeekHoursRow {
  visitors: number;
  /** A basket of nobody known counts as a customer. */
  customers: number;
}
