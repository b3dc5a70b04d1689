-- Distinct sessions and visitors of each day.
SELECT
  day,
  count(DISTINCT session_id) AS sessions,
  count(DISTINCT user_id) AS users
FROM session_days
GROUP BY day
