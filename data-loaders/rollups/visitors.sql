-- One row per visitor of the log: how often they came and what they did.
SELECT
  events.user_id,
  count(DISTINCT events.session_id) AS sessions,
  min(events.local_time) AS first_at,
  max(events.local_time) AS last_at,
  sum(CASE WHEN event_type = 'view' THEN 1 ELSE 0 END) AS views,
  sum(CASE WHEN event_type = 'cart' THEN 1 ELSE 0 END) AS carts,
  sum(CASE WHEN event_type = 'remove_from_cart' THEN 1 ELSE 0 END) AS removals,
  sum(CASE WHEN event_type = 'purchase' THEN 1 ELSE 0 END) AS purchases,
  sum(CASE WHEN event_type = 'purchase' THEN price ELSE 0 END) AS spent
FROM events
GROUP BY events.user_id
