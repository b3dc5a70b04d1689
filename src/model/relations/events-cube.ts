import {allEventsCube} from "./all-events-cube.js";
import {allSessionProducts} from "./all-session-products.js";
import {events, weight} from "./columns.js";
import {filterEvents} from "./filter-events.js";
import type {FilteredRelation, ReportShape} from "./relation.js";

const tableOf = ({samplingFactor}: ReportShape) =>
  (samplingFactor > 1 ? allEventsCube : allSessionProducts).name;

/** Columns of the cube alone, so that a query works on shops of any size. */
const names = [...allEventsCube.columns, events].map(({name}) => name).join(", ");

export const eventsCube: FilteredRelation = {
  name: "events_cube",
  about:
    "The sums of session_products, exact for a shop of any size; use it for everything that is a sum of these columns.",
  grain: "several rows per combination of filter values; only their sums have a meaning",
  columns: [...allEventsCube.columns, events, weight],
  isSampled: false,
  from: (report) => [tableOf(report)],
  sql: (filters, report) =>
    `SELECT ${names}, weight FROM (${filterEvents(tableOf(report), filters, 1)})`
};
