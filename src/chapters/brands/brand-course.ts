import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** A brand's day or week, and that of all brands together. */
export interface CourseRow {
  day: Date;
  brand: string;
  revenue: number;
  views: number;
  all_revenue: number;
  all_views: number;
}

/** Reads what some brands, five at most, bring by day or week. */
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
-- five lines are as many as an eye can follow
QUALIFY CAST(brand AS VARCHAR) IN (${a}, ${b}, ${c}, ${d}, ${e})
ORDER BY 1, 2`;
}
