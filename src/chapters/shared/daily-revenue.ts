import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** The revenue of a day, its order lines, and the value of what was returned on it. */
export interface RevenueRow {
  day: Date;
  revenue: number;
  lines: number;
  returned: number;
}

/** Reads the revenue of each day with a sale, by the text of the finding about its trend. */
export function dailyRevenue(sql: SqlTag): Promise<Rows<RevenueRow>> {
  return sql<RevenueRow>`SELECT day, CAST(sum(CASE WHEN kind = 'sale' THEN amount END) AS DOUBLE) AS revenue,
  CAST(sum(CASE WHEN kind = 'sale' THEN lines END) AS DOUBLE) AS lines,
  CAST(coalesce(sum(CASE WHEN kind = 'return' THEN abs(amount) END), 0) AS DOUBLE) AS returned
FROM sales_cube
GROUP BY day
HAVING sum(CASE WHEN kind = 'sale' THEN lines END) > 0 -- a day of returns alone has no revenue
ORDER BY day`;
}
