-- Order lines: what the order exports state; where there are none, each purchase is a line of one
-- piece and its session the order (a purchase without a session is an order of its own).
SELECT
  order_id, ordered_at, local_time, customer_id, product_id, kind, quantity, unit_price, amount,
  CAST(NULL AS VARCHAR) AS category_code,
  CAST(NULL AS VARCHAR) AS brand,
  CASE WHEN discount IS NULL THEN 1 ELSE 0 END AS no_discount,
  CASE WHEN tax IS NULL THEN 1 ELSE 0 END AS no_tax,
  CASE WHEN country IS NULL THEN 1 ELSE 0 END AS no_country,
  country,
  CAST(NULL AS INTEGER) AS wait_seconds
FROM order_lines
UNION ALL
SELECT
  coalesce(events.session_id, concat(events.user_id, ' ', events.event_time)) AS order_id,
  events.event_time AS ordered_at, events.local_time, events.user_id AS customer_id,
  events.product_id, 'sale' AS kind, 1 AS quantity, events.price AS unit_price,
  events.price AS amount,
  coalesce(events.category_code, '(none)') AS category_code,
  coalesce(events.brand, '(none)') AS brand,
  0 AS no_discount,
  0 AS no_tax,
  0 AS no_country,
  CAST(NULL AS VARCHAR) AS country,
  -- since the session's first look at anything
  CASE
    WHEN session_totals.first_view_at <= events.local_time
      THEN CAST(extract(epoch FROM events.local_time) - extract(epoch FROM session_totals.first_view_at) AS INTEGER)
  END AS wait_seconds
FROM events
LEFT JOIN session_totals ON session_totals.session_id = events.session_id
WHERE events.event_type = 'purchase' -- the step of the funnel in which money changes hands
  AND NOT EXISTS (SELECT 1 FROM order_lines) -- an export, where there is one, is the shop's own book
