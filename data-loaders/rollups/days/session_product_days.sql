-- Counts of events by session, product, price and hour.
-- In a large shop, only for the visitors in the sample, with all their sessions.
SELECT
  session_id,
  user_id,
  product_id,
  CAST(local_time AS DATE) AS day,
  extract(hour FROM local_time) AS hour,
  category_code,
  brand,
  price,
  CASE WHEN category_id IS NULL THEN 1 ELSE 0 END AS no_category_id,
  min(event_time) AS first_at,
  CAST(sum(CASE WHEN event_type = 'view' THEN 1 ELSE 0 END) AS INTEGER) AS views,
  CAST(sum(CASE WHEN event_type = 'cart' THEN 1 ELSE 0 END) AS INTEGER) AS carts,
  CAST(sum(CASE WHEN event_type = 'remove_from_cart' THEN 1 ELSE 0 END) AS INTEGER) AS removals,
  CAST(sum(CASE WHEN event_type = 'purchase' THEN 1 ELSE 0 END) AS INTEGER) AS purchases
FROM events
WHERE {{is_sampled user_id}} -- one visitor in so many, by a hash of the visitor's id
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
