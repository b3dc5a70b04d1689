import type {BrushLayer} from "../model/brush.js";
import type {Filters} from "../model/filters.js";
import {filtersWithout} from "../model/filters-without.js";

/** Stops from one to another, in either order. */
export type Range = readonly [anchor: number, end: number];

/** The filters with what is drawn over a chart; all of it is no filter. */
export function brushFilters(
  filters: Filters,
  {filter, stops}: Pick<BrushLayer, "filter" | "stops">,
  range: Range | undefined
): Filters {
  const rest = filtersWithout(filters, filter);
  if (!range) return rest;
  const [first, last] = [Math.min(...range), Math.max(...range)];
  if (first === 0 && last === stops.length - 1) return rest;
  if (filter === "period") {
    const [from, to] = [stops[first]?.span?.from, stops[last]?.span?.to];
    return {...rest, from, to};
  }
  const values = stops.slice(first, last + 1).flatMap(({value}) => value ?? []);
  return {...rest, sets: {...rest.sets, [filter]: values}};
}
