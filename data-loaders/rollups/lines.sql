-- Order lines: what the order exports state; where there are none, each purchase is a line of one
-- piece and its session the order (a purchase without a session is an order of its own).
SELECT
  order_id, ordered_at, local_time, customer_id, product_id, kind, quantity, unit_price, amount,
  CAST(NULL AS VARCHAR) AS category_code,
  CAST(NULL AS VARCHAR) AS brand,
  CASE WHEN discount IS NULL THEN 1 ELSE 0 END AS no_discount,
  CASE WHEN tax IS NULL THEN 1 ELSE 0 END AS no_tax,
  CASE WHEN country IS NULL THEN 1 ELSE 0 END AS no_country,
  country
FROM order_lines
UNION ALL
SELECT
  coalesce(session_id, concat(user_id, ' ', event_time)) AS order_id,
  event_time AS ordered_at, local_time, user_id AS customer_id, product_id,
  'sale' AS kind, 1 AS quantity, price AS unit_price, price AS amount,
  coalesce(category_code, '(none)') AS category_code,
  coalesce(brand, '(none)') AS brand,
  0 AS no_discount,
  0 AS no_tax,
  0 AS no_country,
  CAST(NULL AS VARCHAR) AS country
FROM events
WHERE event_type = 'purchase' -- the step of the funnel in which money changes hands
  AND NOT EXISTS (SELECT 1 FROM order_lines) -- an export, where there is one, is the shop's own book
