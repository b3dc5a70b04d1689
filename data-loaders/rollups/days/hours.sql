-- How many events each hour has, and at how many moments; no moment is in two hours.
SELECT
  CAST(local_time AS DATE) AS day,
  extract(hour FROM local_time) AS hour,
  CAST(sum(events) AS BIGINT) AS events,
  count(*) AS moments
FROM (
  SELECT event_time, local_time, count(*) AS events
  FROM events
  GROUP BY 1, 2
) AS each_moment
GROUP BY 1, 2
