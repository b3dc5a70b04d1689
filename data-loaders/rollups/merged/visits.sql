-- The days' visits with running numbers and with what else readers filter by.
SELECT
  sessions.session_no,
  people.person_no AS user_no,
  catalogue.product_no,
  visit_days.day,
  visit_days.hour,
  split_part(coalesce(visit_days.category_code, '(none)'), '.', 1) AS category,
  coalesce(visit_days.category_code, '(none)') AS category_code,
  coalesce(visit_days.brand, '(none)') AS brand,
  visit_days.price,
  {{price_band visit_days.price}} AS price_band,
  people.state,
  people.source,
  people.country,
  visit_days.no_category_id,
  visit_days.views,
  visit_days.carts,
  visit_days.removals,
  visit_days.purchases
FROM visit_days
JOIN people ON people.person_id = visit_days.user_id
JOIN catalogue ON catalogue.product_id = visit_days.product_id
LEFT JOIN sessions ON sessions.session_id = visit_days.session_id
