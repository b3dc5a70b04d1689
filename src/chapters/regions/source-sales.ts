import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** Sales to the customers of one source. */
export interface SourceRow {
  /** As the exports have it, or "(unknown)". */
  source: string;
  revenue: number;
  orders: number;
  customers: number;
}

/** Reads sales by the customer’s source, the highest revenue first. */
export function sourceSales(sql: SqlTag): Promise<Rows<SourceRow>> {
  return sql<SourceRow>`SELECT earned.source, revenue, coalesce(orders, 0) AS orders, coalesce(customers, 0) AS customers
FROM (
  SELECT source, CAST(sum(amount) AS DOUBLE) AS revenue
  FROM sales_cube
  WHERE kind = 'sale' -- returns are a figure of their own
  GROUP BY source
) AS earned
LEFT JOIN (
  SELECT source, count(DISTINCT order_no) * max(weight) AS orders,
    count(DISTINCT customer_no) * max(weight) AS customers
  FROM sales
  WHERE kind = 'sale' -- returns are no orders
  GROUP BY source
) AS placed ON placed.source = earned.source
ORDER BY revenue DESC, earned.source`;
}
