-- What happened to each product each day, at each price it was shown at.
SELECT
  CAST(local_time AS DATE) AS day,
  product_id,
  coalesce(category_code, '(none)') AS category_code,
  coalesce(brand, '(none)') AS brand,
  price,
  sum(CASE WHEN event_type = 'view' THEN 1 ELSE 0 END) AS views,
  sum(CASE WHEN event_type = 'cart' THEN 1 ELSE 0 END) AS carts,
  sum(CASE WHEN event_type = 'remove_from_cart' THEN 1 ELSE 0 END) AS removals,
  sum(CASE WHEN event_type = 'purchase' THEN 1 ELSE 0 END) AS purchases
FROM events
GROUP BY 1, 2, 3, 4, 5
