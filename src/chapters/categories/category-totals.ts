import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** The interactions and revenue of one category. */
export interface CategoryRow {
  /** Its code, "electronics.audio", or "(none)". */
  category: string;
  interactions: number;
  views: number;
  carts: number;
  purchases: number;
  revenue: number;
}

/** Its columns that add up. */
export const totalled = ["interactions", "views", "carts", "purchases", "revenue"] as const;

/** Reads interactions and revenue by category, most interactions first. */
export function categoryTotals(sql: SqlTag): Promise<Rows<CategoryRow>> {
  return sql<CategoryRow>`SELECT CAST(CASE WHEN place <= 300 THEN code ELSE concat(top, '.(other)') END AS VARCHAR) AS category,
  CAST(sum(interactions) AS DOUBLE) AS interactions, CAST(sum(views) AS DOUBLE) AS views, CAST(sum(carts) AS DOUBLE) AS carts,
  CAST(sum(purchases) AS DOUBLE) AS purchases, CAST(sum(revenue) AS DOUBLE) AS revenue
FROM (
  SELECT code, top, sum(events) AS interactions, sum(views) AS views,
    sum(carts) AS carts, sum(purchases) AS purchases, sum(revenue) AS revenue,
    -- codes after the first three hundred are grouped as (other) within their top level
    row_number() OVER (ORDER BY sum(events) DESC, sum(revenue) DESC, code) AS place
  FROM (
    SELECT CAST(category_code AS VARCHAR) AS code, CAST(category AS VARCHAR) AS top, events, views, carts, purchases, 0 AS revenue
    FROM session_products
    UNION ALL
    SELECT CAST(category_code AS VARCHAR), CAST(category AS VARCHAR), 0, 0, 0, 0, amount
    FROM sales
    WHERE kind = 'sale' -- returns are a figure of their own
  ) AS parts
  GROUP BY code, top
) AS ranked
GROUP BY 1
ORDER BY interactions DESC, revenue DESC, category`;
}

/** The rows scaled to all visitors, if they were read from a sample. */
export function ofAllVisitors(totals: Rows<CategoryRow>): CategoryRow[] {
  const {weight} = totals;
  return totals.map((row) => ({
    category: row.category,
    interactions: row.interactions * weight,
    views: row.views * weight,
    carts: row.carts * weight,
    purchases: row.purchases * weight,
    revenue: row.revenue * weight
  }));
}
