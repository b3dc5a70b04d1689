-- One row per order line, with the columns that the filters need.
SELECT
  orders.order_no,
  orders.basket_no,
  persons.person_no AS customer_no,
  catalogue.product_no,
  lines.local_time,
  CAST(lines.local_time AS DATE) AS day,
  extract(hour FROM lines.local_time) AS hour,
  split_part(coalesce(lines.category_code, catalogue.category_code), '.', 1) AS category,
  coalesce(lines.category_code, catalogue.category_code) AS category_code,
  coalesce(lines.brand, catalogue.brand) AS brand,
  lines.unit_price AS price,
  {{price_band lines.unit_price}} AS price_band,
  coalesce(persons.state, '(unknown)') AS state,
  coalesce(persons.source, '(unknown)') AS source,
  -- the line's own country, where the source has one, otherwise its customer's
  coalesce(lines.country, persons.country, '(unknown)') AS country,
  lines.kind,
  lines.quantity,
  lines.amount,
  lines.discount,
  lines.tax,
  lines.shipping,
  lines.unexplained,
  lines.wait_seconds,
  lines.no_discount,
  lines.no_tax,
  lines.no_subtotal,
  lines.no_shipping,
  lines.no_country,
  -- what was paid back of a whole order is no row of an export
  CASE WHEN lines.product_id = '(refund)' THEN 1 ELSE 0 END AS is_refund
FROM lines
JOIN catalogue ON catalogue.product_id = lines.product_id
JOIN orders
  ON orders.order_id IS NOT DISTINCT FROM lines.order_id
  AND orders.session_id IS NOT DISTINCT FROM lines.session_id
LEFT JOIN persons ON persons.person_id = lines.customer_id
