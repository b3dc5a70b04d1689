-- One row per visitor of the log: how often they came and what they did.
SELECT
  user_id,
  count(session_id) AS sessions,
  min(first_at) AS first_at,
  max(last_at) AS last_at,
  CAST(sum(views) AS INTEGER) AS views,
  CAST(sum(carts) AS INTEGER) AS carts,
  CAST(sum(removals) AS INTEGER) AS removals,
  CAST(sum(purchases) AS INTEGER) AS purchases,
  CAST(sum(spent) AS DECIMAL(18, 4)) AS spent
FROM (
  SELECT
    user_id, session_id, min(started_at) AS first_at, max(ended_at) AS last_at, sum(views) AS views,
    sum(carts) AS carts, sum(removals) AS removals, sum(purchases) AS purchases, sum(spent) AS spent
  FROM session_days
  GROUP BY 1, 2
) AS each_session
GROUP BY user_id
