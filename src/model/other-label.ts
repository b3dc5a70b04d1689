import type {SetFilterId} from "./filters.js";
import {setFilters} from "./filters.js";

/** The group in which the values lie that a cube does not keep apart: "(other brands)". */
export function otherLabel(id: SetFilterId): string {
  return `(other ${setFilters.find((filter) => filter.id === id)!.plural})`;
}
