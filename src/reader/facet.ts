import type {Facet} from "../model/facet.js";
import type {SetFilterId} from "../model/filters.js";
import {setFilters} from "../model/filters.js";
import {setValueLabel} from "../model/set-value-label.js";
import type {SqlTag} from "./create-reader.js";

/**
 * What a chart's marks, or a table's rows, choose of a filter: `facet(sql, "brand", ({brand}) => brand)`.
 * Its rows are to be asked of `sql.without("brand")`, so that what is not chosen steps back and is not hidden.
 *
 * @param of the filter's value that a row belongs to
 */
export function facet<R>(
  {chosen, reader}: SqlTag,
  filter: SetFilterId,
  of: (row: R) => string
): Facet {
  const options = reader.context.choices.sets[filter] ?? [];
  const {label} = setFilters.find(({id}) => id === filter)!;
  return {
    filter,
    noun: label.toLowerCase(),
    of,
    isAxis: filter === "price_band",
    offered: new Map(options.map(({value}) => [value, setValueLabel(value, options)])),
    chosen: new Set(chosen.sets[filter])
  };
}
