-- Events by hour, and the number of distinct points in time at which they happened.
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
