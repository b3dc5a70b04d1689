import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** The revenue of a day, and its order lines. */
export interface RevenueRow {
  day: Date;
  revenue: number;
  lines: number;
}

/** Reads the revenue of each day with a sale, by the text of the finding about its trend. */
export function dailyRevenue(sql: SqlTag): Promise<Rows<RevenueRow>> {
  return sql<RevenueRow>`SELECT day, CAST(sum(amount) AS DOUBLE) AS revenue, CAST(sum(lines) AS DOUBLE) AS lines
FROM sales_cube
WHERE kind = 'sale' -- returns are a figure of their own
GROUP BY day
ORDER BY day`;
}
