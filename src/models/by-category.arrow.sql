-- Views, carts, purchases, orders and revenue by category.
SELECT
  coalesce(v.category_code, s.category_code) AS category_code,
  coalesce(v.events, 0) AS events,
  coalesce(v.views, 0) AS views,
  coalesce(v.carts, 0) AS carts,
  coalesce(v.purchases, 0) AS purchases,
  coalesce(s.orders, 0) AS orders,
  -- where no sale has an amount, nothing is known
  CAST(CASE WHEN s.orders > 0 THEN s.revenue ELSE 0 END AS DOUBLE) AS revenue
FROM (
  SELECT
    category_code, sum(events) AS events, sum(views) AS views,
    sum(carts) AS carts, sum(purchases) AS purchases
  FROM product_totals
  GROUP BY category_code
) AS v
FULL JOIN (
  SELECT category_code, count(DISTINCT order_no) AS orders, sum(amount) AS revenue
  FROM all_sales
  WHERE kind = 'sale' -- returns are a figure of their own
  GROUP BY category_code
) AS s ON s.category_code = v.category_code
ORDER BY events DESC, revenue DESC, 1
