-- Orders as running numbers, and the basket of each: what one customer bought at the same time.
-- An order with several lines is one basket. So are the orders of a customer that begin in the same second,
-- as some exports write one order per line. In an event log the order is the session, and so is the
-- basket.
SELECT
  order_id,
  session_id,
  row_number() OVER (ORDER BY began_at, order_id, session_id) AS order_no,
  dense_rank() OVER (
    ORDER BY
      began_at, customer_id,
      -- a sale without a known customer is a basket of its own
      CASE WHEN is_alone THEN order_id END, CASE WHEN is_alone THEN session_id END
  ) AS basket_no
FROM (
  SELECT
    order_id,
    session_id,
    min(ordered_at) AS began_at,
    min(customer_id) AS customer_id,
    min(customer_id) IS NULL OR NOT EXISTS (SELECT 1 FROM order_lines) AS is_alone
  FROM lines
  GROUP BY order_id, session_id
) AS orders
