import type {Filters, SetFilterId} from "./filters.js";

/** A filter by its id, both days of the period, or what is compared with. */
export type FilterId = SetFilterId | "period" | "compare";

/** The filters but one. */
export function filtersWithout({from, to, sets, compare}: Filters, id: FilterId): Filters {
  const isPeriod = id === "period";
  return {
    ...(!isPeriod && from !== undefined && {from}),
    ...(!isPeriod && to !== undefined && {to}),
    sets: Object.fromEntries(Object.entries(sets).filter(([other]) => other !== id)),
    ...(id !== "compare" && compare && {compare})
  };
}
