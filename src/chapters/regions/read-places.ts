import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {readMetrics} from "../../reader/read-metrics.js";
import type {Place, PlaceRow} from "./place-sales.js";
import {placeSales, placesOf} from "./place-sales.js";
import {salesMetrics} from "./sales-metrics.js";

/** The places of a report, and the rows they come from. */
export interface Places {
  readonly asked: Rows<PlaceRow>;
  readonly places: Place[];
  readonly metric: MetricValues;
}

/** Reads the places with sales, the highest revenue first. */
export async function readPlaces(sql: SqlTag): Promise<Places> {
  const [asked, metric] = await Promise.all([placeSales(sql), readMetrics(sql, salesMetrics)]);
  const places = placesOf(asked, sql.reader.context.has, metric.value("revenue"));
  return {asked, places, metric};
}

/** The places that the exports name. */
export function knownPlaces(places: readonly Place[]): Place[] {
  return places.filter((row) => row.place !== "(unknown)");
}
