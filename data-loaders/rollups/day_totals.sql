-- Distinct sessions and visitors of each day.
SELECT
  CAST(local_time AS DATE) AS day,
  count(DISTINCT session_id) AS sessions,
  count(DISTINCT user_id) AS users
FROM events
GROUP BY 1
