-- The session-level table: what each session did with each product, hour by hour and price by price.
SELECT
  sessions.session_no,
  people.person_no AS user_no,
  catalogue.product_no,
  CAST(events.local_time AS DATE) AS day,
  extract(hour FROM events.local_time) AS hour,
  split_part(coalesce(events.category_code, '(none)'), '.', 1) AS category,
  coalesce(events.category_code, '(none)') AS category_code,
  coalesce(events.brand, '(none)') AS brand,
  events.price,
  bands.price_band,
  people.state,
  people.source,
  people.country,
  CASE WHEN events.category_id IS NULL THEN 1 ELSE 0 END AS no_category_id,
  sum(CASE WHEN events.event_type = 'view' THEN 1 ELSE 0 END) AS views,
  sum(CASE WHEN events.event_type = 'cart' THEN 1 ELSE 0 END) AS carts,
  sum(CASE WHEN events.event_type = 'remove_from_cart' THEN 1 ELSE 0 END) AS removals,
  sum(CASE WHEN events.event_type = 'purchase' THEN 1 ELSE 0 END) AS purchases
FROM events
JOIN people ON people.person_id = events.user_id
JOIN catalogue ON catalogue.product_id = events.product_id
JOIN bands ON events.price >= bands.low AND events.price < bands.high
LEFT JOIN sessions ON sessions.session_id = events.session_id
GROUP BY ALL
