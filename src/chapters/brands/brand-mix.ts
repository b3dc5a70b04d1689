import {descending, sort} from "d3-array";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {RankedBy} from "./ranked-by.js";

/** A brand in a category, and the whole category. */
export interface MixRow {
  brand: string;
  category: string;
  revenue: number;
  views: number;
  category_revenue: number;
  category_views: number;
}

/** Reads the revenue and views of the largest brands, and of the chosen one, in each category. */
export function brandMix(every: SqlTag, chosen: string): Promise<Rows<MixRow>> {
  return every<MixRow>`WITH cells AS (
  SELECT CAST(brand AS VARCHAR) AS brand, CAST(category AS VARCHAR) AS category, CAST(sum(revenue) AS DOUBLE) AS revenue, sum(views) AS views
  FROM (
    SELECT brand, category, 0 AS revenue, views FROM events_cube
    UNION ALL
    SELECT brand, category, amount, 0
    FROM sales_cube
    WHERE kind = 'sale' -- returns are a figure of their own
  ) AS parts
  GROUP BY brand, category
), largest AS (
  SELECT *, sum(revenue) OVER (PARTITION BY category) AS category_revenue,
    sum(views) OVER (PARTITION BY category) AS category_views
  FROM cells
  QUALIFY row_number() OVER (PARTITION BY category ORDER BY revenue DESC, views DESC, brand) <= 12 OR brand = ${chosen}
), ordered AS (
  SELECT *, row_number() OVER (ORDER BY category_revenue DESC, category_views DESC, category, revenue DESC, views DESC, brand) AS nth
  FROM largest
)
SELECT brand, category, revenue, views, category_revenue, category_views
FROM ordered
WHERE nth <= 400 OR brand = ${chosen} -- in which category the chosen brand is strongest is told from all that it is in
ORDER BY nth`;
}

/** The total of all brands in the row's category. */
export function categoryTotal(row: MixRow, by: RankedBy): number {
  return row[`category_${by}`];
}

/** The categories in which the chosen brand has revenue or views, the largest first. */
export function chosenInCategories(mix: readonly MixRow[], chosen: string, by: RankedBy): MixRow[] {
  const own = mix.filter((row) => row.brand === chosen && row[by] > 0);
  return sort(own, (a, b) => descending(a[by], b[by]));
}
