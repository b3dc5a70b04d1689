/** Views and purchases of each category or price band, and how many visitors are behind them. */
export function viewsBySql(column: "category" | "price_band"): string {
  return `SELECT sums.${column}, views, purchases, coalesce(visitors, 0) AS visitors
FROM (
  SELECT ${column}, CAST(sum(views) AS DOUBLE) AS views, CAST(sum(purchases) AS DOUBLE) AS purchases
  FROM events_cube
  GROUP BY ${column}
) AS sums
LEFT JOIN (
  SELECT ${column}, count(DISTINCT user_no) AS visitors FROM session_products GROUP BY ${column}
) AS people ON people.${column} = sums.${column}
ORDER BY sums.${column}`;
}
