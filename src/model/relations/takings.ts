import {allSales} from "./all-sales.js";
import {allTakings} from "./all-takings.js";
import {dimensions, weight} from "./columns.js";
import {filterLines} from "./filter-lines.js";
import type {FilteredRelation, ReportShape} from "./relation.js";

const tableOf = ({scale}: ReportShape) => (scale > 1 ? allTakings : allSales).name;

const names = dimensions.map(({name}) => name).join(", ");

export const takings: FilteredRelation = {
  name: "takings",
  about: "What adds up in sales, exact for a shop of any size; ask it whatever is a sum of these.",
  grain: "rows add up; how many there are says nothing",
  columns: [...allTakings.columns, weight],
  isSampled: false,
  from: (report) => [tableOf(report)],
  sql(filters, report) {
    const lines = report.scale > 1 ? "lines" : "1::UINTEGER AS lines";
    return `SELECT ${names}, kind, CAST(quantity AS BIGINT) AS quantity, amount, ${lines}, weight FROM (${filterLines(tableOf(report), filters, 1)})`;
  }
};
