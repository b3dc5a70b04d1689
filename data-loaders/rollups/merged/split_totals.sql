-- Sessions over several days or of several visitors, one row each. Columns as in session_totals.
SELECT
  session_days.session_id,
  min(user_id) AS user_id, -- a session that two visitors share counts for one of them
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
