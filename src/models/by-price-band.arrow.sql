-- Views, carts, purchases, orders and revenue by price band.
SELECT
  coalesce(v.price_band, s.price_band) AS price_band,
  coalesce(v.events, 0) AS events,
  coalesce(v.views, 0) AS views,
  coalesce(v.carts, 0) AS carts,
  coalesce(v.purchases, 0) AS purchases,
  coalesce(s.orders, 0) AS orders,
  -- where no sale has an amount, nothing is known
  CAST(CASE WHEN s.orders > 0 THEN s.revenue ELSE 0 END AS DOUBLE) AS revenue
FROM (
  SELECT
    price_band, sum(events) AS events, sum(views) AS views,
    sum(carts) AS carts, sum(purchases) AS purchases
  FROM product_totals
  WHERE price_band IS NOT NULL -- an event without a price is in no band
  GROUP BY price_band
) AS v
FULL JOIN (
  SELECT price_band, count(DISTINCT order_no) AS orders, sum(amount) AS revenue
  FROM all_sales
  WHERE kind = 'sale' -- returns are a figure of their own
    AND price_band IS NOT NULL -- an adjustment has no unit price
  GROUP BY price_band
) AS s ON s.price_band = v.price_band
ORDER BY events DESC, revenue DESC, 1
