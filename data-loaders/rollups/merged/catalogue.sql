-- Every product in the exports, once: from the product file, or as last seen in the log.
SELECT
  named.product_id,
  row_number() OVER (ORDER BY named.product_id) AS product_no,
  CASE
    -- exports do not say which product was paid back
    WHEN named.product_id = '(refund)' THEN 'Refunds of orders, of no single product'
    ELSE products.title
  END AS title,
  coalesce(products.category, latest.category_code, '(none)') AS category_code,
  coalesce(products.brand, latest.brand, '(none)') AS brand,
  coalesce(products.price, latest.price) AS price
FROM (
  SELECT product_id FROM products
  UNION
  SELECT product_id FROM product_totals
  UNION
  SELECT product_id FROM order_lines
) AS named
LEFT JOIN products ON products.product_id = named.product_id
LEFT JOIN (
  SELECT product_id, category_code, brand, price
  FROM (
    SELECT
      product_id, category_code, brand,
      -- views need not have a price where sales do: the last one there is
      first_value(price) OVER (
        PARTITION BY product_id
        ORDER BY
          CASE WHEN price IS NULL THEN 1 ELSE 0 END,
          CASE WHEN category_code = '(none)' THEN 1 ELSE 0 END, CASE WHEN brand = '(none)' THEN 1 ELSE 0 END,
          last_at DESC, category_code, brand, price
      ) AS price,
      row_number() OVER (
        PARTITION BY product_id
        -- a row with category and brand is better than a later one without
        ORDER BY
          CASE WHEN category_code = '(none)' THEN 1 ELSE 0 END, CASE WHEN brand = '(none)' THEN 1 ELSE 0 END,
          last_at DESC, category_code, brand, price
      ) AS nth
    FROM product_totals
  ) AS ranked
  WHERE nth = 1 -- one row per product, or a join would count its sales twice
) AS latest ON latest.product_id = named.product_id
