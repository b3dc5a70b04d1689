-- Events of the log, orders and revenue by day.
SELECT
  coalesce(v.day, s.day) AS day,
  coalesce(v.views, 0) AS views,
  coalesce(v.carts, 0) AS carts,
  coalesce(v.removals, 0) AS removals,
  coalesce(v.purchases, 0) AS purchases,
  coalesce(t.sessions, 0) AS sessions,
  coalesce(t.users, 0) AS users,
  coalesce(s.orders, 0) AS orders,
  -- where no sale has an amount, nothing is known
  CAST(CASE WHEN s.orders > 0 THEN s.revenue ELSE 0 END AS DOUBLE) AS revenue
FROM (
  SELECT
    day, sum(views) AS views, sum(carts) AS carts, sum(removals) AS removals,
    sum(purchases) AS purchases
  FROM activity
  GROUP BY day
) AS v
LEFT JOIN day_totals AS t ON t.day = v.day
FULL JOIN (
  SELECT day, count(DISTINCT order_no) AS orders, sum(amount) AS revenue
  FROM all_sales
  WHERE kind = 'sale' -- returns are a figure of their own
  GROUP BY day
) AS s ON s.day = v.day
ORDER BY 1
