import {sum} from "d3-array";
import type {ReportContext} from "../../model/report-context.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** The interactions, units and revenue of one price band. */
export interface BandRow {
  price_band: string;
  interactions: number;
  views: number;
  carts: number;
  purchases: number;
  view_to_cart: number | null;
  view_to_purchase: number | null;
  units: number;
  revenue: number;
}

/** A band's shares of all bands; null where all have none. */
export interface Band extends BandRow {
  share: number | null;
  revenue_share: number | null;
}

/** What bands are compared by. */
export type Volume = "interactions" | "units";

/** Interactions, or units if the exports contain no events. */
export function volumeOf({events}: Pick<ReportContext["has"], "events">): Volume {
  return events ? "interactions" : "units";
}

/** Reads interactions, units and revenue by price band, the cheapest first. */
export function priceBandTotals(sql: SqlTag): Promise<Rows<BandRow>> {
  return sql<BandRow>`SELECT price_band,
  CAST(sum(interactions) AS DOUBLE) AS interactions, CAST(sum(views) AS DOUBLE) AS views, CAST(sum(carts) AS DOUBLE) AS carts,
  CAST(sum(purchases) AS DOUBLE) AS purchases,
  sum(carts) / nullif(sum(views), 0) AS view_to_cart, sum(purchases) / nullif(sum(views), 0) AS view_to_purchase,
  CAST(sum(units) AS DOUBLE) AS units, CAST(sum(revenue) AS DOUBLE) AS revenue
FROM (
  SELECT price_band, events AS interactions, views, carts, purchases, 0 AS units, 0 AS revenue
  FROM events_cube
  WHERE price_band IS NOT NULL -- an event without a price is in no band
  UNION ALL
  SELECT price_band, 0, 0, 0, 0, quantity, amount
  FROM sales_cube
  WHERE kind = 'sale' -- returns are a figure of their own
    AND price_band IS NOT NULL -- an adjustment has no unit price
) AS parts
GROUP BY price_band
ORDER BY price_band`;
}

/** The bands with their shares. */
export function withShares(bands: readonly BandRow[], volume: Volume): Band[] {
  const all = sum(bands, (row) => row[volume]);
  const revenue = sum(bands, (row) => row.revenue);
  return bands.map((row) => ({
    ...row,
    share: all ? row[volume] / all : null,
    revenue_share: revenue ? row.revenue / revenue : null
  }));
}
