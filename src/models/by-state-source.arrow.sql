-- Orders, customers and revenue by state, source and country.
SELECT
  state, source, country,
  count(DISTINCT order_no) AS orders,
  count(DISTINCT customer_no) AS customers,
  CAST(sum(amount) AS DOUBLE) AS revenue
FROM all_sales
WHERE kind = 'sale' -- returns are a figure of their own
GROUP BY state, source, country
ORDER BY revenue DESC, state, source, country
