/** The visitors with most events, and the combination of category and brand they return to. */
export const engagedSql = `WITH engaged AS (
  SELECT user_no, sum(events) AS events,
    count(DISTINCT session_no) AS sessions, sum(purchases) AS purchases,
    CAST(sum(price * purchases) AS DOUBLE) AS spent
  FROM session_products
  GROUP BY user_no
  ORDER BY events DESC, user_no
  LIMIT 25
), liked AS (
  SELECT user_no, category_code, brand, sum(events) AS events,
    row_number() OVER (PARTITION BY user_no ORDER BY sum(events) DESC, category_code, brand) AS nth,
    lead(sum(events)) OVER (PARTITION BY user_no ORDER BY sum(events) DESC, category_code, brand) AS next
  FROM session_products
  WHERE category_code <> '(none)' AND brand <> '(none)' -- a combination has both
    AND user_no IN (SELECT user_no FROM engaged) -- the others are not shown
  GROUP BY user_no, category_code, brand
)
SELECT engaged.*, CASE WHEN liked.nth IS NULL THEN '' ELSE concat(liked.category_code, ' · ', liked.brand) END AS combination,
  CAST(liked.events AS DOUBLE) / engaged.events AS share
FROM engaged
LEFT JOIN liked ON liked.user_no = engaged.user_no AND liked.nth = 1 -- the one they return to most
  AND liked.events > coalesce(liked.next, 1) -- neither one look nor two liked alike is a favourite
ORDER BY engaged.events DESC, engaged.user_no`;
