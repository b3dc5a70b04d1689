-- Which orders make one basket: what one customer bought at one moment. An order of several lines is
-- one basket; so are the orders of a customer that begin in the same second, as some exports write an
-- order for each line. In an event log the order is the session, and so is the basket.
SELECT
  order_id,
  dense_rank() OVER (ORDER BY began_at, customer_id, alone) AS basket_no
FROM (
  SELECT
    order_id,
    min(ordered_at) AS began_at,
    min(customer_id) AS customer_id,
    -- a sale to nobody known stands for itself
    CASE
      WHEN min(customer_id) IS NULL OR NOT EXISTS (SELECT 1 FROM order_lines) THEN order_id
    END AS alone
  FROM lines
  GROUP BY order_id
) AS orders
