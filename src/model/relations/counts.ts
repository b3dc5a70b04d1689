import {allCounts} from "./all-counts.js";
import {allVisits} from "./all-visits.js";
import {events, weight} from "./columns.js";
import {filterEvents} from "./filter-events.js";
import type {FilteredRelation, ReportShape} from "./relation.js";

const tableOf = ({scale}: ReportShape) => (scale > 1 ? allCounts : allVisits).name;

/** Columns of the cube alone, so that a query works on shops of any size. */
const names = [...allCounts.columns, events].map(({name}) => name).join(", ");

export const counts: FilteredRelation = {
  name: "counts",
  about: "What adds up in visits, exact for a shop of any size; ask it whatever is a sum of these.",
  grain: "rows add up; how many there are says nothing",
  columns: [...allCounts.columns, events, weight],
  isSampled: false,
  from: (report) => [tableOf(report)],
  sql: (filters, report) =>
    `SELECT ${names}, weight FROM (${filterEvents(tableOf(report), filters, 1)})`
};
