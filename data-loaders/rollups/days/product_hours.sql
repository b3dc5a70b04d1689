-- The log by hour, product and price; the passes below sum it up instead of reading every event again.
SELECT
  CAST(events.local_time AS DATE) AS day,
  extract(hour FROM events.local_time) AS hour,
  events.product_id,
  events.category_id,
  coalesce(events.category_code, '(none)') AS category_code,
  coalesce(events.brand, '(none)') AS brand,
  events.price,
  coalesce(customers.state, '(unknown)') AS state,
  coalesce(customers.source, '(unknown)') AS source,
  coalesce(customers.country, '(unknown)') AS country,
  max(events.event_time) AS last_at,
  sum(CASE WHEN events.event_type = 'view' THEN 1 ELSE 0 END) AS views,
  sum(CASE WHEN events.event_type = 'cart' THEN 1 ELSE 0 END) AS carts,
  sum(CASE WHEN events.event_type = 'remove_from_cart' THEN 1 ELSE 0 END) AS removals,
  sum(CASE WHEN events.event_type = 'purchase' THEN 1 ELSE 0 END) AS purchases
FROM events
LEFT JOIN customers ON customers.customer_id = events.user_id
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
