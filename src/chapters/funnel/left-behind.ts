import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** A product that was added to carts, and how often it was left there. */
export interface LeftRow {
  product_id: string;
  product: string;
  category: string;
  carted: number;
  left_over: number;
  share: number;
  worth: number;
  removed: number;
  /** The same of all products together. */
  all_carted: number;
  all_left: number;
  all_worth: number;
}

/** How many products are read at first. */
export const firstLeft = 100;

/** Reads what was left in carts, the hundred products that were worth most, or else left most often. */
export function leftBehind(sql: SqlTag): Promise<Rows<LeftRow>> {
  return sql.ask<LeftRow>(`${leftSql}\nLIMIT ${firstLeft}`);
}

/** Reads all products that were left in carts or bought out of them, in the same order. */
export function allLeftBehind(sql: SqlTag): Promise<Rows<LeftRow>> {
  return sql.ask<LeftRow>(leftSql);
}

const leftSql = `WITH items AS (
  SELECT session_no, product_no, max(CAST(price AS DOUBLE)) AS price, sum(carts) AS carts, sum(removals) AS removals, sum(purchases) AS purchases
  FROM session_products
  WHERE session_no IS NOT NULL -- without a session there is no cart to abandon
  GROUP BY session_no, product_no
  HAVING sum(carts) > 0 -- only what was in a cart can be left there
)
SELECT product_id, coalesce(title, concat('Product ', product_id)) AS product, catalogue.category_code AS category,
  count(*) AS carted,
  sum(CASE WHEN purchases = 0 THEN 1 ELSE 0 END) AS left_over,
  sum(CASE WHEN purchases = 0 THEN 1 ELSE 0 END) / count(*) AS share,
  sum(CASE WHEN purchases = 0 THEN coalesce(price, 0) ELSE 0 END) AS worth,
  sum(removals) AS removed,
  sum(count(*)) OVER () AS all_carted,
  sum(sum(CASE WHEN purchases = 0 THEN 1 ELSE 0 END)) OVER () AS all_left,
  sum(sum(CASE WHEN purchases = 0 THEN coalesce(price, 0) ELSE 0 END)) OVER () AS all_worth
FROM items JOIN catalogue ON catalogue.product_no = items.product_no
GROUP BY title, product_id, catalogue.category_code
ORDER BY worth DESC, left_over DESC, product`;
