-- The additive cube: what happened, by every dimension that readers filter by.
SELECT
  CAST(events.local_time AS DATE) AS day,
  extract(hour FROM events.local_time) AS hour,
  split_part(coalesce(events.category_code, '(none)'), '.', 1) AS category,
  coalesce(events.category_code, '(none)') AS category_code,
  coalesce(events.brand, '(none)') AS brand,
  bands.price_band,
  people.state,
  people.source,
  people.country,
  sum(CASE WHEN events.event_type = 'view' THEN 1 ELSE 0 END) AS views,
  sum(CASE WHEN events.event_type = 'cart' THEN 1 ELSE 0 END) AS carts,
  sum(CASE WHEN events.event_type = 'remove_from_cart' THEN 1 ELSE 0 END) AS removals,
  sum(CASE WHEN events.event_type = 'purchase' THEN 1 ELSE 0 END) AS purchases
FROM events
JOIN people ON people.person_id = events.user_id
JOIN bands ON events.price >= bands.low AND events.price < bands.high
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
