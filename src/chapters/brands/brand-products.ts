import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** A product and its sales. */
export interface ProductRow {
  product_id: string;
  product: string;
  brand: string;
  category: string | null;
  views: number;
  units: number;
  revenue: number;
  /** Its share of the brand's revenue. */
  share: number | null;
  nth: number;
  /** The brand's. */
  all_revenue: number;
  all_units: number;
}

/** How many products are read at first. */
export const firstOfBrand = 100;

/** Reads the top products of the chosen brand, or the top product of each, the first hundred. */
export function brandProducts(sql: SqlTag, chosen: string): Promise<Rows<ProductRow>> {
  return sql.ask<ProductRow>(`${productsSql(chosen, firstOfBrand)}\nLIMIT ${firstOfBrand}`);
}

/** Reads all products of the chosen brand, or the top product of each of all brands, in the same order. */
export function allBrandProducts(sql: SqlTag, chosen: string): Promise<Rows<ProductRow>> {
  return sql.ask<ProductRow>(productsSql(chosen));
}

/** @param most how many products of a chosen brand; by default all */
const productsSql = (chosen: string, most?: number) => `SELECT *
FROM (
  SELECT product_id, coalesce(title, concat('Product ', product_id)) AS product, CAST(parts.brand AS VARCHAR) AS brand,
    catalogue.category_code AS category, sum(views) AS views,
    sum(units) AS units, CAST(sum(revenue) AS DOUBLE) AS revenue,
    CAST(sum(revenue) AS DOUBLE) / nullif(CAST(sum(sum(revenue)) OVER (PARTITION BY parts.brand) AS DOUBLE), 0) AS share,
    row_number() OVER (PARTITION BY parts.brand ORDER BY sum(revenue) DESC, sum(views) DESC, product_id) AS nth,
    CAST(sum(sum(revenue)) OVER (PARTITION BY parts.brand) AS DOUBLE) AS all_revenue,
    CAST(sum(sum(units)) OVER (PARTITION BY parts.brand) AS DOUBLE) AS all_units
  FROM (
    SELECT product_no, brand, sum(views) AS views, 0 AS units, 0 AS revenue
    FROM session_products
    GROUP BY product_no, brand
    UNION ALL
    SELECT product_no, brand, 0, sum(quantity), sum(amount)
    FROM sales
    WHERE kind = 'sale' -- returns are a figure of their own
    GROUP BY product_no, brand
  ) AS parts
  JOIN catalogue ON catalogue.product_no = parts.product_no
  GROUP BY title, product_id, parts.brand, catalogue.category_code
) AS ranked
${chosen ? (most === undefined ? "" : `WHERE nth <= ${most} -- the top products of one brand\n`) : "WHERE nth = 1 -- the top product of each brand\n"}ORDER BY ${chosen ? 0 : 1} * all_revenue DESC, revenue DESC, views DESC, brand, product`;
