import {allVisits} from "./all-visits.js";
import {events, weight} from "./columns.js";
import {filterEvents} from "./filter-events.js";
import type {FilteredRelation} from "./relation.js";

export const visits: FilteredRelation = {
  name: "visits",
  about: "What each session did with each product, under the reader’s filters.",
  grain: allVisits.grain,
  columns: [...allVisits.columns, events, weight],
  isSampled: true,
  from: () => [allVisits.name],
  sql: (filters, {scale}) => filterEvents(allVisits.name, filters, scale)
};
