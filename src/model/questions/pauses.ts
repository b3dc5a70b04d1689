/** Days between a customer's shopping days, one row for each length with how often it occurred. */
export const pausesSql = `SELECT CAST(days AS INTEGER) AS value, count(*) AS count
FROM (
  SELECT date_diff('day', lag(day) OVER (PARTITION BY customer_no ORDER BY day), day) AS days
  FROM (
    SELECT DISTINCT customer_no, day
    FROM sales
    WHERE kind = 'sale' -- returns are a figure of their own
      AND customer_no IS NOT NULL -- till sales belong to nobody
  ) AS shopping
) AS pauses
WHERE days IS NOT NULL -- the first order of a customer follows none
GROUP BY value
ORDER BY value`;
