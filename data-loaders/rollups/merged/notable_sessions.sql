-- The sessions that more is asked of than how many there are: few of all, and read instead of all. Those who
-- bought, those whose pace tells people from machines, and those of several days.
-- Models ask of no others: src/models/checks.arrow.sql and purchase-waits.arrow.sql.
SELECT
  session_id, started_at, ended_at, first_view_at, first_cart_at, first_purchase_at,
  views, carts, removals, purchases
FROM session_days
WHERE session_id IS NOT NULL -- events without a session count as events, not as a session
  AND (purchases > 0 OR views + carts + removals + purchases >= 20)
  -- the row of its only day is the session's
  AND NOT EXISTS (SELECT 1 FROM split_sessions WHERE split_sessions.session_id = session_days.session_id)
UNION ALL
SELECT
  session_days.session_id,
  min(started_at) AS started_at,
  max(ended_at) AS ended_at,
  min(first_view_at) AS first_view_at,
  min(first_cart_at) AS first_cart_at,
  min(first_purchase_at) AS first_purchase_at,
  CAST(sum(views) AS INTEGER) AS views,
  CAST(sum(carts) AS INTEGER) AS carts,
  CAST(sum(removals) AS INTEGER) AS removals,
  CAST(sum(purchases) AS INTEGER) AS purchases
FROM session_days
JOIN split_sessions ON split_sessions.session_id = session_days.session_id
GROUP BY session_days.session_id
