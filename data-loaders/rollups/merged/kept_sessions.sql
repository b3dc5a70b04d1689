-- The few sessions that models need in detail: those with a purchase, those with 20 events or more (to
-- recognise robots by their pace), and those over several days.
-- Read by src/models/checks.arrow.sql and purchase-waits.arrow.sql.
SELECT
  session_id, started_at, ended_at, first_view_at, first_cart_at, first_purchase_at,
  views, carts, removals, purchases, views + carts + removals + purchases AS events
FROM session_days
WHERE session_id IS NOT NULL -- events without a session count as events, not as a session
  AND (purchases > 0 OR views + carts + removals + purchases >= 20)
  -- the row of its only day is the session's
  AND NOT EXISTS (SELECT 1 FROM split_sessions WHERE split_sessions.session_id = session_days.session_id)
UNION ALL
SELECT
  session_id, started_at, ended_at, first_view_at, first_cart_at, first_purchase_at,
  views, carts, removals, purchases, views + carts + removals + purchases AS events
FROM split_totals
