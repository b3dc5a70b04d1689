import {literal} from "../../model/literal.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** A brand, its views, carts, purchases and revenue, and its rank. */
export type BrandRow = {
  brand: string;
  views: number;
  carts: number;
  purchases: number;
  view_to_cart: number | null;
  view_to_purchase: number | null;
  revenue: number;
  /** Its share of all revenue. */
  share: number | null;
  mean_price: number | null;
  /** Its place by revenue, then views. */
  place: number;
  /** Of all brands, with or without a name or a row. */
  all_revenue: number;
  all_views: number;
  all_purchases: number;
  /** How many brands there are, including those without a row. */
  brands: number;
};

/**
 * Reads the brands, the largest first.
 *
 * @param every the tag without the filter by brand
 * @param chosen the brand that is always among the rows, or ""
 */
export function brandReport(every: SqlTag, chosen: string): Promise<Rows<BrandRow>> {
  const own = [chosen, "(none)", "(other brands)"].map(literal).join(", ");
  return every.ask<BrandRow>(`${brandsSql}
-- a shop may have ten thousand brands; the chosen one is always included, and what has no brand of its own
WHERE place <= ${firstBrands} OR brand IN (${own})
ORDER BY place`);
}

/** Reads all brands, in the same order. */
export function allBrands(every: SqlTag): Promise<Rows<BrandRow>> {
  return every.ask<BrandRow>(`${brandsSql}\nORDER BY place`);
}

/** How many brands are read at first. */
export const firstBrands = 300;

const brandsSql = `SELECT *
FROM (
  SELECT CAST(brand AS VARCHAR) AS brand,
    sum(views) AS views, sum(carts) AS carts, sum(purchases) AS purchases,
    sum(carts) / nullif(sum(views), 0) AS view_to_cart,
    sum(purchases) / nullif(sum(views), 0) AS view_to_purchase,
    CAST(sum(revenue) AS DOUBLE) AS revenue,
    CAST(sum(revenue) AS DOUBLE) / nullif(CAST(sum(sum(revenue)) OVER () AS DOUBLE), 0) AS share,
    CAST(sum(price) AS DOUBLE) / nullif(sum(priced), 0) AS mean_price,
    CAST(sum(sum(revenue)) OVER () AS DOUBLE) AS all_revenue,
    sum(sum(views)) OVER () AS all_views, sum(sum(purchases)) OVER () AS all_purchases,
    row_number() OVER (ORDER BY sum(revenue) DESC, sum(views) DESC, brand) AS place,
    sum(CASE WHEN brand NOT IN ('(none)', '(other brands)') THEN 1 ELSE 0 END) OVER () AS brands
  FROM (
    SELECT brand, views, carts, purchases, 0 AS revenue, 0 AS price, 0 AS priced, 1 AS apart FROM events_cube
    UNION ALL
    SELECT brand, 0, 0, 0, amount, 0, 0, 1
    FROM sales_cube
    WHERE kind = 'sale' -- returns are a figure of their own
    UNION ALL
    SELECT brand, 0, 0, 0, 0, price * n, n, 0
    FROM records
    WHERE price IS NOT NULL -- an adjustment has no unit price
  ) AS parts
  GROUP BY brand
  HAVING sum(apart) > 0 -- a brand grouped under (other brands) has no row of its own
) AS ranked`;

/** The rows of named brands, without "(none)" and "(other brands)". */
export function namedBrands(report: readonly BrandRow[]): BrandRow[] {
  return report.filter(({brand}) => brand !== "(none)" && brand !== otherBrands);
}

/** Whether every brand has a row of its own, with none grouped as "(other brands)". */
export function isWhole(report: readonly BrandRow[]): boolean {
  return !report.some(({brand}) => brand === otherBrands);
}

const otherBrands = "(other brands)";
