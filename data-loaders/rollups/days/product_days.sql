-- Events by product, price and day.
SELECT
  day,
  product_id,
  category_id,
  coalesce(category_code, '(none)') AS category_code,
  coalesce(brand, '(none)') AS brand,
  price,
  max(last_at) AS last_at,
  CAST(sum(views) AS INTEGER) AS views,
  CAST(sum(carts) AS INTEGER) AS carts,
  CAST(sum(removals) AS INTEGER) AS removals,
  CAST(sum(purchases) AS INTEGER) AS purchases
FROM product_places
GROUP BY 1, 2, 3, 4, 5, 6
