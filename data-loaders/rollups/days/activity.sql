-- Counts of events by day and by every other dimension that readers filter by.
SELECT
  day,
  split_part(coalesce(category_code, '(none)'), '.', 1) AS category,
  coalesce(brand, '(none)') AS brand,
  {{price_band price}} AS price_band,
  coalesce(places.state, '(unknown)') AS state,
  coalesce(places.source, '(unknown)') AS source,
  coalesce(places.country, '(unknown)') AS country,
  CAST(sum(views) AS INTEGER) AS views,
  CAST(sum(carts) AS INTEGER) AS carts,
  CAST(sum(removals) AS INTEGER) AS removals,
  CAST(sum(purchases) AS INTEGER) AS purchases
FROM product_places
LEFT JOIN places ON places.place_no = product_places.place_no
GROUP BY 1, 2, 3, 4, 5, 6, 7
