/** Segments by the first of these that holds of a customer's fifths; the last takes all others. */
const rules = [
  ["Champions", "r >= 4 AND f >= 4 AND m >= 4"],
  ["Loyal", "r >= 3 AND f >= 4"],
  ["At risk", "f >= 4"],
  ["New", "r >= 4 AND baskets = 1"],
  ["Promising", "r >= 3"],
  ["Lapsed big spenders", "m >= 4"],
  ["Lapsed", ""]
] as const;

/** What segments are called. */
export const segmentNames: readonly string[] = rules.map(([name]) => name);

const segment = `CASE
${rules.map(([name, when]) => (when ? `    WHEN ${when} THEN '${name}'` : `    ELSE '${name}'`)).join("\n")}
  END AS segment`;

/** Customers with their fifths, 1 to 5, by the middle of the places that customers alike share. */
const scored = `buyers AS (
  SELECT customer_no, max(day) AS last_day, count(DISTINCT basket_no) AS baskets, sum(amount) AS spent
  FROM sales
  WHERE kind = 'sale' -- returns are a figure of their own
    AND customer_no IS NOT NULL -- till sales belong to nobody
  GROUP BY customer_no
), scored AS (
  -- fifths, 1 to 5; customers who are alike share the middle of their places
  SELECT *, date_diff('day', last_day, max(last_day) OVER ()) AS silent,
    1 + (5 * (2 * (rank() OVER (ORDER BY last_day) - 1) + count(*) OVER (PARTITION BY last_day))) // (2 * count(*) OVER ()) AS r,
    1 + (5 * (2 * (rank() OVER (ORDER BY baskets) - 1) + count(*) OVER (PARTITION BY baskets))) // (2 * count(*) OVER ()) AS f,
    1 + (5 * (2 * (rank() OVER (ORDER BY spent) - 1) + count(*) OVER (PARTITION BY spent))) // (2 * count(*) OVER ()) AS m
  FROM buyers
)`;

/**
 * Customers by recency, frequency and money, one row a segment: `customers`, what they have spent
 * (`revenue`, and `worth` each), mean number of baskets and mean days since the last.
 *
 * Scores are fifths, 1 to 5, by the middle of the places that customers alike share (A. M. Hughes,
 * Strategic Database Marketing, 1994, with ties kept together).
 */
export const segmentsSql = `WITH ${scored}
SELECT
  ${segment},
  count(*) AS customers, CAST(sum(spent) AS DOUBLE) AS revenue,
  CAST(sum(spent) AS DOUBLE) / count(*) AS worth, avg(baskets) AS baskets, avg(silent) AS silent
FROM scored
GROUP BY segment
ORDER BY revenue DESC, segment`;

/** Tables of a WITH, of which `members` has each customer (`customer_no`) and the `segment`. */
export const segmentMembers = `${scored}, members AS (
  SELECT customer_no, ${segment}
  FROM scored
)`;
