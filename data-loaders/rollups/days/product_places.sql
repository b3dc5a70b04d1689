-- Events by day, product, price and the visitors' state, source and country. Other rollups read this table
-- instead of reading every event again.
SELECT
  CAST(events.local_time AS DATE) AS day,
  events.product_id,
  events.category_id,
  events.category_code,
  events.brand,
  events.price,
  customer_places.place_no,
  max(events.event_time) AS last_at,
  sum(CASE WHEN events.event_type = 'view' THEN 1 ELSE 0 END) AS views,
  sum(CASE WHEN events.event_type = 'cart' THEN 1 ELSE 0 END) AS carts,
  sum(CASE WHEN events.event_type = 'remove_from_cart' THEN 1 ELSE 0 END) AS removals,
  sum(CASE WHEN events.event_type = 'purchase' THEN 1 ELSE 0 END) AS purchases
FROM events
LEFT JOIN customer_places
  -- a log's ids may be numbers, a customer file's are texts
  ON customer_places.customer_id = CAST(events.user_id AS VARCHAR)
GROUP BY 1, 2, 3, 4, 5, 6, 7
