-- Visitors and customers as running numbers, so that no id of the shop is published.
-- One number for both: in shops whose log and orders share ids, a visitor is a customer.
SELECT
  seen.person_id,
  row_number() OVER (ORDER BY min(seen.first_seen), seen.person_id) AS person_no,
  coalesce(max(customers.state), '(unknown)') AS state,
  coalesce(max(customers.source), '(unknown)') AS source,
  coalesce(max(customers.country), '(unknown)') AS country
FROM (
  SELECT user_id AS person_id, min(first_at) AS first_seen FROM session_product_days GROUP BY user_id
  UNION ALL
  SELECT customer_id AS person_id, min(ordered_at) AS first_seen
  FROM lines
  WHERE customer_id IS NOT NULL -- a till sale can be without a customer
  GROUP BY customer_id
) AS seen
LEFT JOIN customers ON customers.customer_id = seen.person_id
GROUP BY seen.person_id
