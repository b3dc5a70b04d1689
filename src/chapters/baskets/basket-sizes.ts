import type {SqlTag} from "../../reader/create-reader.js";
import type {Rows} from "../../model/rows.js";

/** Baskets by number of different products. */
export interface SizeRow {
  /** The most products of its class: 1 to 5, 10, 20, 50, or 51 for more. */
  upto: number;
  baskets: number;
  revenue: number;
}

/** Reads how many baskets there are of each size. */
export function basketSizes(sql: SqlTag): Promise<Rows<SizeRow>> {
  return sql<SizeRow>`SELECT
  CASE
    WHEN products <= 5 THEN products WHEN products <= 10 THEN 10 WHEN products <= 20 THEN 20
    WHEN products <= 50 THEN 50 ELSE 51
  END AS upto,
  count(*) AS baskets, CAST(sum(amount) AS DOUBLE) AS revenue
FROM (
  SELECT basket_no, count(DISTINCT product_no) AS products, sum(amount) AS amount
  FROM sales
  WHERE kind = 'sale' -- a basket is what is taken home
  GROUP BY basket_no
) AS by_basket
GROUP BY upto
ORDER BY upto`;
}
