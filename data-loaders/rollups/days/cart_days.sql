-- What each session put into its cart, took out again and bought that day.
SELECT
  session_id,
  product_id,
  min(local_time) AS touched_at,
  max(price) AS price,
  CAST(sum(CASE WHEN event_type = 'cart' THEN 1 ELSE 0 END) AS INTEGER) AS carts,
  CAST(sum(CASE WHEN event_type = 'remove_from_cart' THEN 1 ELSE 0 END) AS INTEGER) AS removals,
  CAST(sum(CASE WHEN event_type = 'purchase' THEN 1 ELSE 0 END) AS INTEGER) AS purchases
FROM events
WHERE event_type <> 'view' -- looking is not taking
  AND session_id IS NOT NULL -- without a session there is no cart to leave behind
GROUP BY 1, 2
