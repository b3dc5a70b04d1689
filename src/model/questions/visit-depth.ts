/** Visitors by their number of sessions (10 stands for more), sessions by their number of events (15). */
export const visitDepthSql = `WITH opened AS (
  SELECT user_no, session_no, sum(events) AS events
  FROM session_products
  WHERE session_no IS NOT NULL -- events without a session belong to no visit
  GROUP BY user_no, session_no
)
SELECT 'sessions' AS what, CAST(least(sessions, 10) AS INTEGER) AS n, count(*) AS times
FROM (SELECT user_no, count(*) AS sessions FROM opened GROUP BY user_no) AS by_visitor
GROUP BY what, n
UNION ALL
SELECT 'events' AS what, CAST(least(events, 15) AS INTEGER) AS n, count(*) AS times
FROM opened
GROUP BY what, n
ORDER BY what, n`;
