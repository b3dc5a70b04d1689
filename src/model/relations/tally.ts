import {dimensions, weight} from "./columns.js";
import {counts} from "./counts.js";
import type {FilteredRelation} from "./relation.js";
import {takings} from "./takings.js";

const names = dimensions.map(({name}) => name).join(", ");

export const tally: FilteredRelation = {
  name: "tally",
  about: "How many records there are, exact for a shop of any size.",
  grain: "rows add up; how many there are says nothing",
  columns: [
    ...dimensions,
    {name: "n", type: "UINTEGER", about: "Events, or order lines where there are none"},
    weight
  ],
  isSampled: false,
  from: (report) => (report.hasEvents ? counts : takings).from(report),
  sql: (filters, report) =>
    report.hasEvents
      ? `SELECT ${names}, events AS n, weight FROM (${counts.sql(filters, report)})`
      : `SELECT ${names}, lines AS n, weight FROM (${takings.sql(filters, report)})`
};
