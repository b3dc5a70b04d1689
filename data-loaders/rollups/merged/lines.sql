-- Order lines from the order exports. Where there are none, each purchase event is an order line, and its
-- session is the order (a purchase without a session is an order of its own). Lines of one order share an
-- `order_id`, or otherwise a `session_id`, which keeps its compact type.
-- Of a return all money is below zero, however the export writes it. What the parts of an amount leave unexplained
-- is a part of its own; an empty cell is a part of zero.
SELECT
  order_id, NULL AS session_id, ordered_at, local_time, customer_id, product_id, kind, quantity, unit_price, amount,
  CASE WHEN kind = 'return' THEN -abs(discount_or_0) ELSE discount_or_0 END AS discount,
  CASE WHEN kind = 'return' THEN -abs(tax_or_0) ELSE tax_or_0 END AS tax,
  CASE WHEN kind = 'return' THEN -abs(shipping_or_0) ELSE shipping_or_0 END AS shipping,
  CAST(
    CASE
      -- without a price nothing says what the amount is made of
      WHEN gross IS NULL THEN 0
      WHEN kind = 'return' THEN abs(gross) - abs(discount_or_0) + abs(tax_or_0) - abs(amount)
      ELSE amount - gross + discount_or_0 - tax_or_0
    END AS DECIMAL(18, 4)
  ) AS unexplained,
  CAST(NULL AS VARCHAR) AS category_code,
  CAST(NULL AS VARCHAR) AS brand,
  CASE WHEN discount IS NULL THEN 1 ELSE 0 END AS no_discount,
  CASE WHEN tax IS NULL THEN 1 ELSE 0 END AS no_tax,
  CASE WHEN subtotal IS NULL THEN 1 ELSE 0 END AS no_subtotal,
  CASE WHEN shipping IS NULL THEN 1 ELSE 0 END AS no_shipping,
  CASE WHEN country IS NULL THEN 1 ELSE 0 END AS no_country,
  country,
  CAST(NULL AS INTEGER) AS wait_seconds
FROM (
  SELECT
    *,
    coalesce(discount, 0) AS discount_or_0,
    coalesce(tax, 0) AS tax_or_0,
    coalesce(shipping, 0) AS shipping_or_0,
    coalesce(subtotal, quantity * unit_price) AS gross
  FROM order_lines
) AS parts
UNION ALL
SELECT
  CASE WHEN purchases.session_id IS NULL THEN concat(purchases.user_id, ' ', purchases.event_time) END AS order_id,
  purchases.session_id, purchases.event_time AS ordered_at, purchases.local_time, purchases.user_id AS customer_id,
  purchases.product_id, 'sale' AS kind, 1 AS quantity, purchases.price AS unit_price,
  purchases.price AS amount,
  0 AS discount,
  0 AS tax,
  0 AS shipping,
  0 AS unexplained,
  coalesce(purchases.category_code, '(none)') AS category_code,
  coalesce(purchases.brand, '(none)') AS brand,
  0 AS no_discount,
  0 AS no_tax,
  0 AS no_subtotal,
  0 AS no_shipping,
  0 AS no_country,
  CAST(NULL AS VARCHAR) AS country,
  -- since the session's first view of any product
  CASE
    WHEN kept_sessions.first_view_at <= purchases.event_time
      THEN CAST({{seconds purchases.event_time}} - {{seconds kept_sessions.first_view_at}} AS INTEGER)
  END AS wait_seconds
FROM purchases
LEFT JOIN kept_sessions ON kept_sessions.session_id = purchases.session_id
WHERE NOT EXISTS (SELECT 1 FROM order_lines) -- an export, where there is one, is the shop's own book
