import type {Filters, SetFilterId} from "./filters.js";

/** A filter by its id, or both days of the period. */
export type FilterId = SetFilterId | "period";

/** The filters but one. */
export function filtersWithout({from, to, sets}: Filters, id: FilterId): Filters {
  if (id === "period") return {sets};
  return {
    ...(from !== undefined && {from}),
    ...(to !== undefined && {to}),
    sets: Object.fromEntries(Object.entries(sets).filter(([other]) => other !== id))
  };
}
