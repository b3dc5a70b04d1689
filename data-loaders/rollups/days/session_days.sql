-- Events of each session by day; a session across midnight has a row for each day, and events
-- without a session have one row per visitor. The day is local; times are in UTC, so that what lies between
-- two of them is what passed.
SELECT
  CAST(local_time AS DATE) AS day,
  session_id,
  user_id,
  min(event_time) AS started_at,
  max(event_time) AS ended_at,
  min(CASE WHEN event_type = 'view' THEN event_time END) AS first_view_at,
  min(CASE WHEN event_type = 'cart' THEN event_time END) AS first_cart_at,
  min(CASE WHEN event_type = 'purchase' THEN event_time END) AS first_purchase_at,
  CAST(sum(CASE WHEN event_type = 'view' THEN 1 ELSE 0 END) AS INTEGER) AS views,
  CAST(sum(CASE WHEN event_type = 'cart' THEN 1 ELSE 0 END) AS INTEGER) AS carts,
  CAST(sum(CASE WHEN event_type = 'remove_from_cart' THEN 1 ELSE 0 END) AS INTEGER) AS removals,
  CAST(sum(CASE WHEN event_type = 'purchase' THEN 1 ELSE 0 END) AS INTEGER) AS purchases,
  CAST(sum(CASE WHEN event_type = 'purchase' THEN price ELSE 0 END) AS DECIMAL(18, 4)) AS spent
FROM events
GROUP BY 1, 2, 3
