-- The few sessions with rows on more than one day, and how many rows each has; only these have to be put
-- together.
SELECT session_id, count(*) AS parts
FROM session_days
WHERE session_id IS NOT NULL -- events without a session count as events, not as a session
GROUP BY session_id
HAVING count(*) > 1
