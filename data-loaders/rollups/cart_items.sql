-- What each session put into its cart, took out again and bought.
SELECT
  session_id,
  product_id,
  min(local_time) AS touched_at,
  max(price) AS price,
  sum(CASE WHEN event_type = 'cart' THEN 1 ELSE 0 END) AS carts,
  sum(CASE WHEN event_type = 'remove_from_cart' THEN 1 ELSE 0 END) AS removals,
  sum(CASE WHEN event_type = 'purchase' THEN 1 ELSE 0 END) AS purchases
FROM events
WHERE event_type <> 'view' -- looking is not taking
  AND session_id IS NOT NULL -- without a session there is no cart to leave behind
GROUP BY session_id, product_id
