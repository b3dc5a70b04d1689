-- What each session put into its cart, took out again and bought.
SELECT
  session_id,
  product_id,
  min(touched_at) AS touched_at,
  max(price) AS price,
  CAST(sum(carts) AS INTEGER) AS carts,
  CAST(sum(removals) AS INTEGER) AS removals,
  CAST(sum(purchases) AS INTEGER) AS purchases
FROM cart_days
GROUP BY 1, 2
