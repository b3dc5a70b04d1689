-- Distinct sessions and visitors, and events within sessions, in one row: sums over days would count some twice.
SELECT
  -- a session of several days is one
  CAST(counted.sessions - (SELECT coalesce(sum(parts - 1), 0) FROM split_sessions) AS BIGINT) AS sessions,
  counted.users,
  counted.events_in_sessions
FROM (
  SELECT
    count(session_id) AS sessions,
    count(DISTINCT user_id) AS users,
    CAST(coalesce(sum(CASE WHEN session_id IS NOT NULL THEN views + carts + removals + purchases END), 0) AS BIGINT)
      AS events_in_sessions
  FROM session_days
) AS counted
