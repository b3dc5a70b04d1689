-- One row per session: whose it is, when it began, and what it did. Times are local.
SELECT
  session_id,
  min(user_id) AS user_id, -- a session that two visitors share is the first one's
  min(local_time) AS started_at,
  max(local_time) AS ended_at,
  min(CASE WHEN event_type = 'view' THEN local_time END) AS first_view_at,
  min(CASE WHEN event_type = 'cart' THEN local_time END) AS first_cart_at,
  min(CASE WHEN event_type = 'purchase' THEN local_time END) AS first_purchase_at,
  sum(CASE WHEN event_type = 'view' THEN 1 ELSE 0 END) AS views,
  sum(CASE WHEN event_type = 'cart' THEN 1 ELSE 0 END) AS carts,
  sum(CASE WHEN event_type = 'remove_from_cart' THEN 1 ELSE 0 END) AS removals,
  sum(CASE WHEN event_type = 'purchase' THEN 1 ELSE 0 END) AS purchases,
  sum(CASE WHEN event_type = 'purchase' THEN price ELSE 0 END) AS spent
FROM events
WHERE session_id IS NOT NULL -- events without a session count as events, not as a session
GROUP BY session_id
