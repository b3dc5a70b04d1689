-- What a shop's data should not contain: the number of such rows, out of how many, and the first case.
WITH rows_of AS (
  SELECT
    CAST(coalesce((SELECT sum(events) FROM product_totals), 0) AS BIGINT) AS events,
    -- what was paid back of a whole order is no row of an export
    (SELECT count(*) FROM order_lines WHERE product_id <> '(refund)') AS lines,
    CAST(coalesce((SELECT sum(rows) FROM manifest_inputs), 0) AS BIGINT) AS inputs
), priced AS (
  -- every price that a product was shown or sold at
  SELECT product_id, price FROM product_totals
  UNION ALL
  SELECT product_id, unit_price AS price FROM order_lines
), spread AS (
  SELECT product_id, max(price) / min(price) AS factor
  FROM priced
  WHERE price > 0 -- what is given away is a check of its own
  GROUP BY product_id
), each_hour AS (
  SELECT days.day, clock.hour, coalesce(hours.events, 0) AS events
  FROM (
    SELECT day FROM day_totals
    -- the first and the last day may be cut
    WHERE day > (SELECT min(day) FROM day_totals) AND day < (SELECT max(day) FROM day_totals)
  ) AS days
  CROSS JOIN (SELECT unnest(range(24)) AS hour) AS clock
  LEFT JOIN hours ON hours.day = days.day AND hours.hour = clock.hour
  -- no hour that clocks skipped is empty
  WHERE NOT EXISTS (
    SELECT 1 FROM skipped_hours WHERE skipped_hours.day = days.day AND skipped_hours.hour = clock.hour
  )
), clocked AS (
  -- in a log of dates, all events of a day are at one moment
  SELECT coalesce(sum(moments), 0) > count(DISTINCT day) AS has_times FROM hours
), usual AS (
  SELECT day, hour, events, median(events) OVER (PARTITION BY hour) AS usual FROM each_hour
), open_days AS (
  SELECT day FROM day_totals
  UNION
  SELECT day FROM all_sales
), calendar AS (
  SELECT CAST(unnest(generate_series(min(day), max(day), INTERVAL 1 DAY)) AS DATE) AS day FROM open_days
)
SELECT 'zero-price-events' AS check_id, 'events' AS unit,
  CAST(coalesce(sum(events) FILTER (WHERE price = 0), 0) AS BIGINT) AS hit,
  -- many logs have no prices
  CAST(coalesce(sum(events) FILTER (WHERE price IS NOT NULL), 0) AS BIGINT) AS total, CAST(NULL AS VARCHAR) AS example
FROM product_totals
UNION ALL
SELECT 'zero-price-lines', 'order lines', count(*) FILTER (WHERE unit_price = 0 AND kind = 'sale'),
  (SELECT lines FROM rows_of), NULL
FROM order_lines
UNION ALL
SELECT 'unpriced-sale', 'sales', count(*) FILTER (WHERE amount IS NULL), count(*), NULL
FROM lines
WHERE kind = 'sale' -- what is paid back is a figure of its own
  AND EXISTS (SELECT 1 FROM lines WHERE amount IS NOT NULL) -- otherwise nothing is said of money
UNION ALL
SELECT 'zero-amount-lines', 'order lines',
  count(*) FILTER (WHERE amount = 0 AND kind = 'sale' AND quantity <> 0 AND unit_price <> 0),
  (SELECT lines FROM rows_of), NULL
FROM order_lines
UNION ALL
SELECT 'zero-quantity-lines', 'order lines', count(*) FILTER (WHERE quantity = 0 AND kind = 'sale'), (SELECT lines FROM rows_of), NULL
FROM order_lines
UNION ALL
SELECT 'unexplained-amounts', 'order lines', count(*) FILTER (WHERE unexplained <> 0), (SELECT lines FROM rows_of), NULL
FROM lines
UNION ALL
SELECT 'negative-price-lines', 'order lines', count(*) FILTER (WHERE unit_price < 0), (SELECT lines FROM rows_of), NULL
FROM order_lines
UNION ALL
SELECT 'unreadable-price', 'rows', CAST(coalesce(sum(rows), 0) AS BIGINT),
  -- where no row has a price and none was rejected for it, there is nothing to read
  CASE WHEN sum(rows) > 0 OR (SELECT count(price) FROM priced) > 0 OR (SELECT lines FROM rows_of) > 0
    OR (SELECT count(price) FROM products) > 0 THEN (SELECT inputs FROM rows_of) ELSE 0 END, min(example)
FROM manifest_rejects
WHERE kind = 'invalid' -- below zero, in words, or with a decimal comma
  AND "column" IN ('events.price', 'order_lines.unit_price', 'order_lines.amount', 'products.price')
UNION ALL
SELECT 'rounded-id', 'rows', CAST(coalesce(sum(rows), 0) AS BIGINT), (SELECT inputs FROM rows_of), min(example)
FROM manifest_rejects
WHERE kind = 'invalid' -- an id that is no id any more
  AND "column" IN (
    'events.product_id', 'events.category_id', 'events.user_id', 'events.session_id',
    'order_lines.order_id', 'order_lines.customer_id', 'order_lines.product_id',
    'customers.customer_id', 'products.product_id'
  )
UNION ALL
SELECT 'price-jump', 'products', count(*) FILTER (WHERE factor >= 2), count(*),
  (SELECT coalesce(title, concat('Product ', spread.product_id)) FROM spread JOIN catalogue ON catalogue.product_id = spread.product_id
   WHERE factor >= 2 ORDER BY factor DESC, spread.product_id LIMIT 1)
FROM spread
UNION ALL
SELECT 'unprompted-purchase', 'sessions with a purchase',
  count(*) FILTER (WHERE coalesce(least(coalesce(first_view_at, first_cart_at), coalesce(first_cart_at, first_view_at)) > first_purchase_at, true)),
  count(*), NULL
FROM kept_sessions
WHERE purchases > 0 -- others have nothing to be prompted
UNION ALL
SELECT 'machine-rhythm', 'sessions',
  count(*) FILTER (
    -- a person can be quick for a while; fewer events are not in kept_sessions, nor is a longer stay of one day
    WHERE events >= 20
      AND extract(epoch FROM ended_at) - extract(epoch FROM started_at) < 2 * (events - 1)
  ),
  (SELECT CASE WHEN has_times THEN sessions ELSE 0 END FROM log_totals, clocked), NULL
FROM kept_sessions
WHERE (SELECT has_times FROM clocked) -- dates tell no pace
UNION ALL
SELECT 'endless-session', 'sessions',
  count(*) FILTER (WHERE extract(epoch FROM ended_at) - extract(epoch FROM started_at) > 86400),
  (SELECT sessions FROM log_totals), NULL
FROM kept_sessions
UNION ALL
SELECT 'early-order', 'customers with an order and an account',
  count(DISTINCT lines.customer_id) FILTER (WHERE lines.ordered_at < customers.created_at), count(DISTINCT lines.customer_id), NULL
FROM lines
JOIN customers ON customers.customer_id = lines.customer_id
WHERE customers.created_at IS NOT NULL -- an account without a date can be of any age
UNION ALL
SELECT 'silent-day', 'days', count(*) FILTER (WHERE open_days.day IS NULL), count(*),
  CAST(min(calendar.day) FILTER (WHERE open_days.day IS NULL) AS VARCHAR)
FROM calendar LEFT JOIN open_days ON open_days.day = calendar.day
WHERE NOT EXISTS (
  SELECT 1 FROM manifest_rejects
  WHERE kind IN ('not sold', 'other currency') -- such orders may have been placed on days that look empty
)
UNION ALL
SELECT 'quiet-hour', 'busy hours of the day',
  count(*) FILTER (WHERE events < usual / 20), count(*),
  min(concat(day, ' ', lpad(CAST(hour AS VARCHAR), 2, '0'), ':00')) FILTER (WHERE events < usual / 20)
FROM usual
WHERE usual >= 20 -- chance alone does not empty such an hour in a thousand years
  AND (SELECT has_times FROM clocked) -- dates tell no hour
UNION ALL
SELECT 'duplicate', 'rows', CAST(coalesce(sum(duplicates), 0) AS BIGINT), (SELECT inputs FROM rows_of), NULL
FROM manifest_inputs
UNION ALL
SELECT concat('orphan: ', what), 'rows', rows, NULL, NULL
FROM manifest_orphans
ORDER BY check_id
