/**
 * What happens in each hour of some days, by type of event; `revenue` is the price of what purchase events name.
 *
 * @param from the first day as an ISO date
 * @param to the last one
 */
export function dayHours(from: string, to: string): string {
  return `SELECT day, hour, CAST(sum(views) AS DOUBLE) AS view, CAST(sum(carts) AS DOUBLE) AS cart,
  CAST(sum(removals) AS DOUBLE) AS remove_from_cart, CAST(sum(purchases) AS DOUBLE) AS purchase,
  CAST(sum(price * purchases) AS DOUBLE) AS revenue
FROM session_products
WHERE day BETWEEN CAST('${from}' AS DATE) AND CAST('${to}' AS DATE) -- days of any weekday, to compare with
GROUP BY day, hour
ORDER BY day, hour`;
}
