import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {RateRow} from "./rate-columns.js";

/** A category, or "(none)", with its funnel rates. */
export type CategoryRow = RateRow & {category: string};

/** Reads funnel rates by category. */
export function categoryRates(sql: SqlTag): Promise<Rows<CategoryRow>> {
  return sql<CategoryRow>`SELECT category, sum(views) * max(weight) AS views, sum(carts) * max(weight) AS carts, sum(purchases) * max(weight) AS purchases,
  sum(carts) / nullif(sum(views), 0) AS view_to_cart,
  sum(purchases) / nullif(sum(views), 0) AS view_to_purchase,
  sum(looked) * max(weight) AS sessions,
  sum(bought) / nullif(sum(looked), 0) AS session_conversion
FROM (
  SELECT category_code AS category, session_no, max(weight) AS weight, sum(views) AS views, sum(carts) AS carts, sum(purchases) AS purchases,
    -- only sessions that viewed it are counted; events without a session cannot be followed
    CASE WHEN session_no IS NOT NULL AND sum(views) > 0 THEN 1 ELSE 0 END AS looked,
    CASE WHEN session_no IS NOT NULL AND sum(views) > 0 AND sum(purchases) > 0 THEN 1 ELSE 0 END AS bought
  FROM session_products
  GROUP BY category_code, session_no
) AS by_session
GROUP BY category
ORDER BY views DESC, category`;
}
