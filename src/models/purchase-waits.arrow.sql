-- Sessions by the time from their first view to their first purchase; the row without a bin covers all of them.
SELECT
  CASE
    WHEN wait < 60 THEN 0 WHEN wait < 120 THEN 1 WHEN wait < 300 THEN 2 WHEN wait < 600 THEN 3
    WHEN wait < 1200 THEN 4 WHEN wait < 1800 THEN 5 WHEN wait < 3600 THEN 6 ELSE 7
  END AS bin,
  count(*) AS sessions,
  CAST(quantile_cont(wait, 0.5) AS DOUBLE) AS median_seconds
FROM (
  SELECT CAST(extract(epoch FROM first_purchase_at) - extract(epoch FROM first_view_at) AS DOUBLE) AS wait
  FROM kept_sessions
  WHERE first_purchase_at >= first_view_at -- who bought before looking waited for nothing
) AS waits
GROUP BY GROUPING SETS ((bin), ())
ORDER BY bin NULLS LAST
