import type {Grain} from "../../format/period-grain.js";

/**
 * Customers by the period of their first order and by how many periods later they bought: one row a
 * `cohort` and `age`, with how many `customers` bought then and for how much.
 */
export function cohortsSql(grain: Grain): string {
  return `WITH bought AS (
  SELECT customer_no, date_trunc('${grain}', day) AS start, sum(amount) AS revenue
  FROM sales
  WHERE kind = 'sale' -- returns are a figure of their own
    AND customer_no IS NOT NULL -- till sales belong to nobody
  GROUP BY customer_no, start
), began AS (
  SELECT customer_no, min(start) AS cohort FROM bought GROUP BY customer_no
)
SELECT CAST(cohort AS DATE) AS cohort, CAST(date_diff('${grain}', cohort, start) AS INTEGER) AS age,
  count(*) AS customers, CAST(sum(revenue) AS DOUBLE) AS revenue
FROM bought JOIN began ON began.customer_no = bought.customer_no
GROUP BY cohort, age
ORDER BY cohort, age`;
}
