import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** A product's sales. */
export type ProductRow = {
  product_id: string;
  product: string;
  brand: string | null;
  category: string | null;
  revenue: number;
  units: number;
  orders: number;
};

/** How many products are read at first. */
export const firstProducts = 200;

/** Reads the two hundred products with the highest revenue, highest first. */
export function topProducts(sql: SqlTag): Promise<Rows<ProductRow>> {
  return sql.ask<ProductRow>(`${productsSql}\nLIMIT ${firstProducts}`);
}

/** Reads all products that were sold, in the same order. */
export function allProducts(sql: SqlTag): Promise<Rows<ProductRow>> {
  return sql.ask<ProductRow>(productsSql);
}

const productsSql = `SELECT product_id, coalesce(title, concat('Product ', product_id)) AS product, catalogue.brand, catalogue.category_code AS category,
  revenue, units, orders
FROM (
  SELECT product_no, CAST(sum(amount) AS DOUBLE) * max(weight) AS revenue, sum(quantity) * max(weight) AS units,
    count(DISTINCT order_no) * max(weight) AS orders
  FROM sales
  WHERE kind = 'sale' -- returns are a figure of their own
  GROUP BY product_no
) AS sold
JOIN catalogue ON catalogue.product_no = sold.product_no
ORDER BY revenue DESC, product`;
