import type {ReportContext} from "../../model/report-context.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {placeName} from "./place-name.js";
import type {PlaceRow} from "./place-sales.js";

/** The revenue from customers of one source in one state. */
export interface StateSource {
  state: string;
  source: string;
  revenue: number;
}

/** One source in one state, by the state's full name. */
export interface OfSource extends StateSource {
  place: string;
}

/** A state's revenue from each source, by `source_0`, `source_1` and so on, and from all. */
export type SourcesOfPlace = {
  place: string;
  all: number;
  [source: `source_${number}`]: number;
};

/** Reads revenue by state and source, the highest first. */
export function stateSources(sql: SqlTag): Promise<Rows<StateSource>> {
  return sql<StateSource>`SELECT state, source, CAST(sum(amount) AS DOUBLE) AS revenue
FROM sales_cube
WHERE kind = 'sale' -- returns are a figure of their own
GROUP BY state, source
ORDER BY revenue DESC, state, source`;
}

/** The states of one source. */
export function ofSource(
  cells: readonly StateSource[],
  source: string,
  has: Pick<ReportContext["has"], "usStates">
): OfSource[] {
  return cells
    .filter((row) => row.source === source)
    .map((row) => ({...row, place: placeName(row.state, has)}));
}

/** One row per place, in the order of the places, with the revenue of each source there, 0 where there is none. */
export function bySource(
  places: readonly Pick<PlaceRow, "place" | "revenue">[],
  cells: readonly StateSource[],
  sources: readonly string[],
  has: Pick<ReportContext["has"], "usStates">
): SourcesOfPlace[] {
  const revenueOf = sources.map(
    (source) => new Map(ofSource(cells, source, has).map((row) => [row.place, row.revenue]))
  );
  return places.map(({place, revenue}) => ({
    place,
    all: revenue,
    ...Object.fromEntries(revenueOf.map((of, i) => [`source_${i}`, of.get(place) ?? 0]))
  }));
}
