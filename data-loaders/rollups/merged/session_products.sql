-- Counts of events by session, product, price and hour, with running numbers and all the filters' columns.
SELECT
  sessions.session_no,
  persons.person_no AS user_no,
  catalogue.product_no,
  session_product_days.day,
  session_product_days.hour,
  split_part(coalesce(session_product_days.category_code, '(none)'), '.', 1) AS category,
  coalesce(session_product_days.category_code, '(none)') AS category_code,
  coalesce(session_product_days.brand, '(none)') AS brand,
  session_product_days.price,
  {{price_band session_product_days.price}} AS price_band,
  persons.state,
  persons.source,
  persons.country,
  session_product_days.no_category_id,
  session_product_days.views,
  session_product_days.carts,
  session_product_days.removals,
  session_product_days.purchases
FROM session_product_days
JOIN persons ON persons.person_id = session_product_days.user_id
JOIN catalogue ON catalogue.product_id = session_product_days.product_id
LEFT JOIN sessions ON sessions.session_id = session_product_days.session_id
