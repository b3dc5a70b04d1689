-- Sessions as running numbers, in the order in which they began.
SELECT
  session_id,
  row_number() OVER (ORDER BY min(first_at), session_id) AS session_no
FROM session_product_days
WHERE session_id IS NOT NULL -- events without a session count as events, not as a session
GROUP BY session_id
