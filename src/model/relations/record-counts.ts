import {dimensions, weight} from "./columns.js";
import {eventsCube} from "./events-cube.js";
import type {FilteredRelation} from "./relation.js";
import {salesCube} from "./sales-cube.js";

const names = dimensions.map(({name}) => name).join(", ");

export const recordCounts: FilteredRelation = {
  name: "record_counts",
  about: "The number of records, exact for a shop of any size.",
  grain: "several rows per combination of filter values; only their sums have a meaning",
  columns: [
    ...dimensions,
    {name: "n", type: "UINTEGER", about: "Events, or order lines where there are none"},
    weight
  ],
  isSampled: false,
  from: (report) => (report.hasEvents ? eventsCube : salesCube).from(report),
  sql: (filters, report) =>
    report.hasEvents
      ? `SELECT ${names}, events AS n, weight FROM (${eventsCube.sql(filters, report)})`
      : `SELECT ${names}, lines AS n, weight FROM (${salesCube.sql(filters, report)})`
};
