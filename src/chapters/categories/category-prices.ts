import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** Prices in one category, each counted as often as it occurs. */
export interface PriceRow {
  /** Its code, or "(none)". */
  category: string;
  /** How many events or lines have a price. */
  n: number;
  mean: number;
  max: number;
  min: number;
  q1: number;
  median: number;
  q3: number;
}

/** How many categories are read at first. */
export const firstPriced = 300;

/** Reads prices by category, the most frequent category first. */
export function categoryPrices(sql: SqlTag): Promise<Rows<PriceRow>> {
  return sql.ask<PriceRow>(`${pricesSql}\nLIMIT ${firstPriced}`);
}

/** Reads prices of all categories, in the same order. */
export function allCategoryPrices(sql: SqlTag): Promise<Rows<PriceRow>> {
  return sql.ask<PriceRow>(pricesSql);
}

const pricesSql = `WITH priced AS (
  SELECT CAST(category_code AS VARCHAR) AS category, CAST(price AS DOUBLE) AS price, sum(n) AS n
  FROM records
  WHERE price IS NOT NULL -- an adjustment has no unit price
  GROUP BY category_code, price
), ranked AS (
  SELECT category, price, n, sum(n) OVER (PARTITION BY category ORDER BY price) AS upto, sum(n) OVER (PARTITION BY category) AS total
  FROM priced
), marked AS (
  -- the two prices around each quartile; each price counts as often as it occurs
  SELECT category, price, n, total,
    CASE WHEN upto > floor((total - 1) * 0.25) THEN price END AS low1, CASE WHEN upto > ceil((total - 1) * 0.25) THEN price END AS high1,
    CASE WHEN upto > floor((total - 1) * 0.5) THEN price END AS low2, CASE WHEN upto > ceil((total - 1) * 0.5) THEN price END AS high2,
    CASE WHEN upto > floor((total - 1) * 0.75) THEN price END AS low3, CASE WHEN upto > ceil((total - 1) * 0.75) THEN price END AS high3
  FROM ranked
)
SELECT category, CAST(max(total) AS DOUBLE) AS n, sum(price * n) / max(total) AS mean, max(price) AS max, min(price) AS min,
  min(low1) + ((max(total) - 1) * 0.25 - floor((max(total) - 1) * 0.25)) * (min(high1) - min(low1)) AS q1,
  min(low2) + ((max(total) - 1) * 0.5 - floor((max(total) - 1) * 0.5)) * (min(high2) - min(low2)) AS median,
  min(low3) + ((max(total) - 1) * 0.75 - floor((max(total) - 1) * 0.75)) * (min(high3) - min(low3)) AS q3
FROM marked
GROUP BY category
ORDER BY n DESC, category`;
