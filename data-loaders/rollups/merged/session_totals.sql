-- One row per session: whose it is, when it began, and what it did. Times are local.
SELECT
  session_id, user_id, started_at, ended_at, first_view_at, first_cart_at, first_purchase_at,
  views, carts, removals, purchases, spent
FROM session_days
WHERE session_id IS NOT NULL -- events without a session count as events, not as a session
  -- the row of its only day is the session's
  AND NOT EXISTS (SELECT 1 FROM split_sessions WHERE split_sessions.session_id = session_days.session_id)
UNION ALL
SELECT
  session_days.session_id,
  min(user_id) AS user_id, -- a session that two visitors share is the first one's
  min(started_at) AS started_at,
  max(ended_at) AS ended_at,
  min(first_view_at) AS first_view_at,
  min(first_cart_at) AS first_cart_at,
  min(first_purchase_at) AS first_purchase_at,
  CAST(sum(views) AS INTEGER) AS views,
  CAST(sum(carts) AS INTEGER) AS carts,
  CAST(sum(removals) AS INTEGER) AS removals,
  CAST(sum(purchases) AS INTEGER) AS purchases,
  CAST(sum(spent) AS DECIMAL(18, 4)) AS spent
FROM session_days
JOIN split_sessions ON split_sessions.session_id = session_days.session_id
GROUP BY session_days.session_id
