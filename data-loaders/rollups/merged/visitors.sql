-- One row per visitor of the log: number of sessions, first and last event, and counts of events.
SELECT
  user_id,
  CAST(sum(sessions) AS BIGINT) AS sessions,
  min(started_at) AS first_at,
  max(ended_at) AS last_at,
  CAST(sum(views) AS INTEGER) AS views,
  CAST(sum(carts) AS INTEGER) AS carts,
  CAST(sum(removals) AS INTEGER) AS removals,
  CAST(sum(purchases) AS INTEGER) AS purchases,
  CAST(sum(spent) AS DECIMAL(18, 4)) AS spent
FROM (
  SELECT
    user_id,
    -- events without a session make a visitor, but no session
    CASE WHEN session_id IS NULL THEN 0 ELSE 1 END AS sessions,
    started_at, ended_at, views, carts, removals, purchases, spent
  FROM session_days
  WHERE NOT EXISTS (SELECT 1 FROM split_sessions WHERE split_sessions.session_id = session_days.session_id)
  UNION ALL
  SELECT
    user_id, 1 AS sessions, min(started_at) AS started_at, max(ended_at) AS ended_at,
    sum(views) AS views, sum(carts) AS carts, sum(removals) AS removals,
    sum(purchases) AS purchases, sum(spent) AS spent
  FROM session_days
  JOIN split_sessions ON split_sessions.session_id = session_days.session_id
  GROUP BY user_id, session_days.session_id
) AS each_session
GROUP BY user_id
