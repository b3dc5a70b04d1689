import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** A brand's day or week, and the totals of all brands. */
export interface CourseRow {
  day: Date;
  brand: string;
  revenue: number;
  views: number;
  all_revenue: number;
  all_views: number;
}

/** Reads the revenue and views of up to five brands by day or week. */
export function brandCourse(
  every: SqlTag,
  step: "day" | "week",
  [a = "", b = "", c = "", d = "", e = ""]: readonly string[]
): Promise<Rows<CourseRow>> {
  return every<CourseRow>`SELECT CAST(date_trunc(${step}, day) AS DATE) AS day, CAST(brand AS VARCHAR) AS brand,
  CAST(sum(revenue) AS DOUBLE) AS revenue, sum(views) AS views,
  CAST(sum(sum(revenue)) OVER period AS DOUBLE) AS all_revenue, sum(sum(views)) OVER period AS all_views
FROM (
  SELECT day, brand, 0 AS revenue, views FROM events_cube
  UNION ALL
  SELECT day, brand, amount, 0
  FROM sales_cube
  WHERE kind = 'sale' -- returns are a figure of their own
) AS parts
GROUP BY 1, brand
WINDOW period AS (PARTITION BY CAST(date_trunc(${step}, day) AS DATE))
-- more than five lines are hard to read
QUALIFY CAST(brand AS VARCHAR) IN (${a}, ${b}, ${c}, ${d}, ${e})
ORDER BY 1, 2`;
}
