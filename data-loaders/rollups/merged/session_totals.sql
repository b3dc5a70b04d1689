-- One row per session: its visitor, its start and end, and its counts of events. Times are in UTC.
SELECT
  session_id, user_id, started_at, ended_at, first_view_at, first_cart_at, first_purchase_at,
  views, carts, removals, purchases, spent
FROM session_days
WHERE session_id IS NOT NULL -- events without a session count as events, not as a session
  -- the row of its only day is the session's
  AND NOT EXISTS (SELECT 1 FROM split_sessions WHERE split_sessions.session_id = session_days.session_id)
UNION ALL
SELECT
  session_id, user_id, started_at, ended_at, first_view_at, first_cart_at, first_purchase_at,
  views, carts, removals, purchases, spent
FROM split_totals
