-- Events by product and price, over all days.
SELECT
  product_id, category_id, category_code, brand, price,
  {{price_band price}} AS price_band,
  max(last_at) AS last_at,
  CAST(sum(views + carts + removals + purchases) AS BIGINT) AS events,
  CAST(sum(views) AS BIGINT) AS views,
  CAST(sum(carts) AS BIGINT) AS carts,
  CAST(sum(removals) AS BIGINT) AS removals,
  CAST(sum(purchases) AS BIGINT) AS purchases
FROM product_days
GROUP BY 1, 2, 3, 4, 5, 6
