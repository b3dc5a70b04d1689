import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {facet} from "../../reader/facet.js";
import {dataTable} from "../../reader/data-table.js";
import {rowChanges} from "../../reader/row-changes.js";
import {rankedSum} from "../shared/ranked-sum.js";
import type {RateRow} from "./rate-columns.js";
import {rateColumns} from "./rate-columns.js";

/** Funnel rates by brand. */
export async function brandTable(sql: SqlTag): Promise<HTMLElement> {
  const {has} = sql.reader.context;
  const every = sql.without("brand");
  const rates = await brandRates(every);
  const ranked = rankedSum("CAST(brand AS VARCHAR)", "views");
  const by = {ranked, nameOf: ({brand}: BrandRow) => brand, what: "the number of views"};
  const {rows, change} = await rowChanges(every, rates, by);
  return dataTable(rows, {
    columns: ["brand", ...rateColumns(has, change)],
    sql: rates,
    facet: facet(sql, "brand", ({brand}: BrandRow) => brand),
    label: "Funnel by brand"
  });
}

type BrandRow = RateRow & {brand: string};

function brandRates(sql: SqlTag): Promise<Rows<BrandRow>> {
  return sql<BrandRow>`SELECT counted.brand, views, carts, purchases,
  carts / nullif(views, 0) AS view_to_cart, purchases / nullif(views, 0) AS view_to_purchase,
  looked AS sessions, bought / nullif(looked, 0) AS session_conversion
FROM (
  SELECT brand, sum(views) AS views, sum(carts) AS carts, sum(purchases) AS purchases
  FROM events_cube
  GROUP BY brand
) AS counted
LEFT JOIN (
  SELECT brand, count(*) AS looked, sum(bought) AS bought
  FROM (
    SELECT brand, session_no, CASE WHEN sum(purchases) > 0 THEN 1 ELSE 0 END AS bought
    FROM session_products
    WHERE session_no IS NOT NULL -- events without a session cannot be followed
    GROUP BY brand, session_no
    HAVING sum(views) > 0 -- only sessions that viewed it are counted
  ) AS by_session
  GROUP BY brand
) AS tried ON tried.brand = counted.brand
ORDER BY views DESC, counted.brand`;
}
