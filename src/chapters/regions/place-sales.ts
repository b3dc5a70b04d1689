import type {ReportContext} from "../../model/report-context.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {placeName} from "./place-name.js";

/** Sales to one state or one country. */
export interface PlaceRow {
  /** As the exports have it, or "(unknown)". */
  place: string;
  revenue: number;
  orders: number;
  customers: number;
}

/** A place by its full name, with its average order value and its share of all revenue. */
export interface Place extends PlaceRow {
  aov: number | null;
  share: number | null;
  /** As the exports have it. */
  code: string;
}

/** Reads sales by state, or by country where there are no states, the highest revenue first. */
export function placeSales(sql: SqlTag): Promise<Rows<PlaceRow>> {
  // One query for states and one for countries, because a column name cannot be a parameter.
  return sql.reader.context.has.states
    ? sql<PlaceRow>`SELECT earned.state AS place, revenue, coalesce(orders, 0) AS orders, coalesce(customers, 0) AS customers
FROM (
  SELECT state, CAST(sum(amount) AS DOUBLE) AS revenue
  FROM sales_cube
  WHERE kind = 'sale' -- returns are a figure of their own
  GROUP BY state
) AS earned
LEFT JOIN (
  SELECT state, count(DISTINCT order_no) * max(weight) AS orders,
    count(DISTINCT customer_no) * max(weight) AS customers
  FROM sales
  WHERE kind = 'sale' -- returns are no orders
  GROUP BY state
) AS placed ON placed.state = earned.state
ORDER BY revenue DESC, earned.state`
    : sql<PlaceRow>`SELECT earned.country AS place, revenue, coalesce(orders, 0) AS orders, coalesce(customers, 0) AS customers
FROM (
  SELECT country, CAST(sum(amount) AS DOUBLE) AS revenue
  FROM sales_cube
  WHERE kind = 'sale' -- returns are a figure of their own
  GROUP BY country
) AS earned
LEFT JOIN (
  SELECT country, count(DISTINCT order_no) * max(weight) AS orders,
    count(DISTINCT customer_no) * max(weight) AS customers
  FROM sales
  WHERE kind = 'sale' -- returns are no orders
  GROUP BY country
) AS placed ON placed.country = earned.country
ORDER BY revenue DESC, earned.country`;
}

/** The rows as places; `revenue` is the total that their shares refer to. */
export function placesOf(
  rows: readonly PlaceRow[],
  has: Pick<ReportContext["has"], "usStates">,
  revenue: number | null
): Place[] {
  return rows.map((row) => ({
    ...row,
    place: placeName(row.place, has),
    code: row.place,
    aov: row.orders ? row.revenue / row.orders : null,
    share: revenue ? row.revenue / revenue : null
  }));
}
