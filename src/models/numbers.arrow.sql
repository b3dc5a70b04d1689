-- The numeric columns of the clean tables: number of values, mean, spread and quartiles (R's type 7).
WITH export_lines AS (
  SELECT * FROM order_lines
  WHERE product_id <> '(refund)' -- what was paid back of a whole order is no row of an export
), counted AS (
  SELECT 'events' AS "table", 'price' AS "column", CAST(price AS DOUBLE) AS value,
    CAST(sum(events) AS DOUBLE) AS n
  FROM product_totals
  GROUP BY price
  UNION ALL
  SELECT 'order_lines', 'quantity', CAST(quantity AS DOUBLE), count(*) FROM export_lines GROUP BY quantity
  UNION ALL
  SELECT 'order_lines', 'unit_price', CAST(unit_price AS DOUBLE), count(*) FROM export_lines GROUP BY unit_price
  UNION ALL
  SELECT 'order_lines', 'subtotal', CAST(subtotal AS DOUBLE), count(*) FROM export_lines GROUP BY subtotal
  UNION ALL
  SELECT 'order_lines', 'discount', CAST(discount AS DOUBLE), count(*) FROM export_lines GROUP BY discount
  UNION ALL
  SELECT 'order_lines', 'tax', CAST(tax AS DOUBLE), count(*) FROM export_lines GROUP BY tax
  UNION ALL
  SELECT 'order_lines', 'amount', CAST(amount AS DOUBLE), count(*) FROM export_lines GROUP BY amount
  UNION ALL
  SELECT 'order_lines', 'shipping', CAST(shipping AS DOUBLE), count(*) FROM export_lines GROUP BY shipping
  UNION ALL
  SELECT 'products', 'price', CAST(price AS DOUBLE), count(*) FROM products GROUP BY price
  UNION ALL
  SELECT 'products', 'rating', rating, count(*) FROM products GROUP BY rating
), ranked AS (
  SELECT "table", "column", value, n,
    sum(n) OVER (PARTITION BY "table", "column" ORDER BY value) AS upto, total, summed
  FROM counted
  JOIN (
    -- doubles are summed in one order, or their last digits would differ from build to build
    SELECT "table", "column", sum(n) AS total, sum(n * value ORDER BY value) AS summed
    FROM counted
    WHERE value IS NOT NULL -- as below
    GROUP BY "table", "column"
  ) AS totals USING ("table", "column")
  WHERE value IS NOT NULL -- an empty cell is counted among the empty, not as a number
)
SELECT "table", "column", CAST(max(total) AS BIGINT) AS count, max(summed / total) AS mean,
  CASE WHEN max(total) > 1 THEN sqrt(sum(n * (value - summed / total) * (value - summed / total) ORDER BY value) / (max(total) - 1)) END AS sd,
  min(value) AS min,
  min(value) FILTER (WHERE upto > floor((total - 1) * 0.25))
    + max((total - 1) * 0.25 - floor((total - 1) * 0.25))
    * (min(value) FILTER (WHERE upto > ceil((total - 1) * 0.25)) - min(value) FILTER (WHERE upto > floor((total - 1) * 0.25))) AS q1,
  min(value) FILTER (WHERE upto > floor((total - 1) * 0.5))
    + max((total - 1) * 0.5 - floor((total - 1) * 0.5))
    * (min(value) FILTER (WHERE upto > ceil((total - 1) * 0.5)) - min(value) FILTER (WHERE upto > floor((total - 1) * 0.5))) AS median,
  min(value) FILTER (WHERE upto > floor((total - 1) * 0.75))
    + max((total - 1) * 0.75 - floor((total - 1) * 0.75))
    * (min(value) FILTER (WHERE upto > ceil((total - 1) * 0.75)) - min(value) FILTER (WHERE upto > floor((total - 1) * 0.75))) AS q3,
  max(value) AS max
FROM ranked
GROUP BY "table", "column"
ORDER BY CASE "table" WHEN 'events' THEN 1 WHEN 'order_lines' THEN 2 ELSE 3 END, "table",
  CASE "column" WHEN 'quantity' THEN 1 WHEN 'unit_price' THEN 2 WHEN 'price' THEN 2 WHEN 'subtotal' THEN 3 WHEN 'discount' THEN 4 WHEN 'tax' THEN 5
    WHEN 'shipping' THEN 7 ELSE 6 END
