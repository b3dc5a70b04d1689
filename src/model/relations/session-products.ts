import {allSessionProducts} from "./all-session-products.js";
import {events, weight} from "./columns.js";
import {filterEvents} from "./filter-events.js";
import type {FilteredRelation} from "./relation.js";

export const sessionProducts: FilteredRelation = {
  name: "session_products",
  about: "What each session did with each product, under the reader’s filters.",
  grain: allSessionProducts.grain,
  columns: [...allSessionProducts.columns, events, weight],
  isSampled: true,
  from: () => [allSessionProducts.name],
  sql: (filters, {samplingFactor}) => filterEvents(allSessionProducts.name, filters, samplingFactor)
};
