-- The additive cube: what happened, by hour and by every dimension that readers filter by.
SELECT
  day,
  hour,
  split_part(category_code, '.', 1) AS category,
  category_code,
  brand,
  {{price_band price}} AS price_band,
  state,
  source,
  country,
  CASE WHEN category_id IS NULL THEN 1 ELSE 0 END AS no_category_id,
  CAST(sum(views) AS INTEGER) AS views,
  CAST(sum(carts) AS INTEGER) AS carts,
  CAST(sum(removals) AS INTEGER) AS removals,
  CAST(sum(purchases) AS INTEGER) AS purchases
FROM product_hours
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
