import {literal} from "../literal.js";
import type {ReportContext} from "../report-context.js";
import type {Subject} from "../subjects.js";

/** A question that a reader may have, and the query that answers it. */
export interface Example {
  readonly question: string;
  readonly sql: string;
}

interface Offered {
  /** What the data must have for it, all of these. */
  readonly needs: readonly Subject[];
  readonly question: string | ((brand: string) => string);
  sql(brand: string): string;
}

/** The questions that a report's tables can answer; "brand" is the brand with most rows. */
export function examples({has, choices}: Pick<ReportContext, "has" | "choices">): Example[] {
  const brand = choices.sets.brand?.find(({value}) => !value.startsWith("("))?.value ?? "";
  return offered
    .filter(({needs}) => needs.every((need) => has[need] && (need !== "brands" || brand !== "")))
    .map(({question, sql}) => ({
      question: typeof question === "string" ? question : question(brand),
      sql: sql(brand)
    }));
}

const offered: readonly Offered[] = [
  {
    needs: ["buyers", "brands"],
    question: (brand) => `What do first-time buyers of ${brand} buy next?`,
    sql: (brand) => `WITH firsts AS (
  SELECT customer_no, min(day) AS first_day
  FROM sales
  WHERE kind = 'sale' AND brand = ${literal(brand)}
  GROUP BY customer_no
), nexts AS (
  SELECT customer_no, min(day) AS next_day
  FROM sales JOIN firsts USING (customer_no)
  WHERE kind = 'sale' AND day > first_day -- the next day on which they bought
  GROUP BY customer_no
)
SELECT brand, count(DISTINCT customer_no) * max(weight) AS customers
FROM sales JOIN nexts USING (customer_no)
WHERE kind = 'sale' AND day = next_day
GROUP BY brand
ORDER BY customers DESC, brand`
  },
  {
    needs: ["events", "purchases"],
    question: "Which products are viewed most and never bought?",
    sql: () => `SELECT product_id, catalogue.category_code, sum(views) * max(weight) AS views
FROM session_products JOIN catalogue USING (product_no)
GROUP BY product_id, catalogue.category_code
HAVING sum(purchases) = 0
ORDER BY views DESC, product_id
LIMIT 20`
  },
  {
    needs: ["eventTimes", "purchases"],
    question: "At which hours do views end in purchases?",
    sql: () => `SELECT hour, sum(views) * max(weight) AS views, sum(purchases) * max(weight) AS purchases,
  CAST(sum(purchases) AS DOUBLE) / nullif(sum(views), 0) AS view_to_purchase
FROM session_products
GROUP BY hour
ORDER BY hour`
  },
  {
    needs: ["buyers"],
    question: "How many customers buy again within 30 days?",
    sql: () => `WITH firsts AS (
  SELECT customer_no, min(day) AS first_day
  FROM sales
  WHERE kind = 'sale' AND customer_no IS NOT NULL
  GROUP BY customer_no
)
SELECT CASE WHEN again = 1 THEN 'again within 30 days' ELSE 'not within 30 days' END AS bought,
  count(*) * max(weight) AS customers
FROM (
  SELECT customer_no, max(weight) AS weight,
    max(CASE WHEN day > first_day AND day <= first_day + 30 THEN 1 ELSE 0 END) AS again
  FROM sales JOIN firsts USING (customer_no)
  WHERE kind = 'sale'
  GROUP BY customer_no
) AS buyers
GROUP BY again
ORDER BY again DESC`
  },
  {
    needs: ["states", "revenue"],
    question: "In which states do customers spend most per order?",
    sql: () => `SELECT state, count(DISTINCT order_no) * max(weight) AS orders,
  CAST(sum(amount) AS DOUBLE) / count(DISTINCT order_no) AS aov
FROM sales
WHERE kind = 'sale'
GROUP BY state
HAVING count(DISTINCT order_no) >= 20 -- of fewer orders the mean says little
ORDER BY aov DESC, state
LIMIT 15`
  },
  {
    needs: ["sales", "revenue"],
    question: "How do revenue and orders change by month?",
    sql: () => `SELECT CAST(date_trunc('month', day) AS DATE) AS month, count(DISTINCT order_no) * max(weight) AS orders,
  CAST(sum(amount) AS DOUBLE) * max(weight) AS revenue
FROM sales
WHERE kind = 'sale'
GROUP BY month
ORDER BY month`
  },
  {
    needs: ["categories", "revenue"],
    question: "Which categories bring the most revenue per unit?",
    sql: () => `SELECT category_code, sum(quantity) * max(weight) AS units, CAST(sum(amount) AS DOUBLE) / sum(quantity) AS revenue_per_unit
FROM sales
WHERE kind = 'sale'
GROUP BY category_code
HAVING sum(quantity) >= 20 -- of fewer units the mean says little
ORDER BY revenue_per_unit DESC, category_code
LIMIT 15`
  },
  {
    needs: ["sources", "buyers", "revenue"],
    question: "Which sources bring the customers who spend most?",
    sql: () => `SELECT source, count(DISTINCT customer_no) * max(weight) AS customers,
  CAST(sum(amount) AS DOUBLE) / count(DISTINCT customer_no) AS revenue_per_customer
FROM sales
WHERE kind = 'sale' AND customer_no IS NOT NULL
GROUP BY source
ORDER BY revenue_per_customer DESC, source`
  },
  {
    needs: ["sessions", "brands", "carts"],
    question: "Which brands are put into carts and left there most often?",
    sql: () => `SELECT brand, count(*) * max(weight) AS carts,
  CAST(sum(CASE WHEN purchases = 0 THEN 1 ELSE 0 END) AS DOUBLE) / count(*) AS share
FROM (
  SELECT session_no, brand, sum(purchases) AS purchases, max(weight) AS weight
  FROM session_products
  WHERE session_no IS NOT NULL
  GROUP BY session_no, brand
  HAVING sum(carts) > 0
) AS carted
GROUP BY brand
ORDER BY share DESC, brand`
  },
  {
    needs: ["sales", "revenue"],
    question: "On which day was each month's best revenue?",
    sql: () => `SELECT month, day, revenue
FROM (
  SELECT CAST(date_trunc('month', day) AS DATE) AS month, day, CAST(sum(amount) AS DOUBLE) AS revenue,
    row_number() OVER (PARTITION BY date_trunc('month', day) ORDER BY sum(amount) DESC, day) AS nth
  FROM sales_cube
  WHERE kind = 'sale'
  GROUP BY day
) AS days
WHERE nth = 1
ORDER BY month`
  },
  {
    needs: ["sales", "returns", "revenue"],
    question: "Of which products is most of the money paid back?",
    sql: () => `SELECT product_id, coalesce(title, product_id) AS product, -CAST(sum(amount) AS DOUBLE) * max(weight) AS paid_back
FROM sales JOIN catalogue USING (product_no)
WHERE kind = 'return'
GROUP BY product_id, title
ORDER BY paid_back DESC, product_id
LIMIT 20`
  },
  {
    needs: ["sales"],
    question: "How many baskets hold one product, two, three …?",
    sql: () => `SELECT products, count(*) * max(weight) AS baskets
FROM (
  SELECT basket_no, count(DISTINCT product_no) AS products, max(weight) AS weight
  FROM sales
  WHERE kind = 'sale'
  GROUP BY basket_no
) AS own
GROUP BY products
ORDER BY products`
  },
  {
    needs: ["prices"],
    question: "In which price bands do the rows lie?",
    sql: () => `SELECT price_band, sum(n) AS rows
FROM record_counts
GROUP BY price_band
ORDER BY price_band`
  },
  {
    needs: [],
    question: "Which rows of the exports were rejected, and why?",
    sql: () => `SELECT *
FROM rejects`
  }
];
