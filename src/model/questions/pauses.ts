/**
 * Days between a customer's shopping days, one row for each length with how often it occurred; each row
 * also has the number of customers behind all of them, and the days from the first sale to the last.
 */
export const pausesSql = `WITH shopping AS (
  SELECT DISTINCT customer_no, day
  FROM sales
  WHERE kind = 'sale' -- returns are a figure of their own
    AND customer_no IS NOT NULL -- till sales belong to nobody
), pauses AS (
  SELECT customer_no, date_diff('day', lag(day) OVER (PARTITION BY customer_no ORDER BY day), day) AS days
  FROM shopping
)
SELECT CAST(days AS INTEGER) AS value, count(*) AS count,
  (
    SELECT count(DISTINCT customer_no) FROM pauses
    WHERE days IS NOT NULL -- as below
  ) AS customers,
  (SELECT CAST(date_diff('day', min(day), max(day)) AS INTEGER) FROM shopping) AS span
FROM pauses
WHERE days IS NOT NULL -- the first order of a customer follows none
GROUP BY value
ORDER BY value`;
