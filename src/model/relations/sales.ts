import {allSales} from "./all-sales.js";
import {weight} from "./columns.js";
import {filterLines} from "./filter-lines.js";
import type {FilteredRelation} from "./relation.js";

export const sales: FilteredRelation = {
  name: "sales",
  about: "The order lines under the reader’s filters.",
  grain: allSales.grain,
  columns: [...allSales.columns, weight],
  isSampled: true,
  from: () => [allSales.name],
  sql: (filters, {money, samplingFactor}) =>
    filterLines(allSales.name, filters, {money, weight: samplingFactor})
};
