import {allSales} from "./all-sales.js";
import {allSalesCube} from "./all-sales-cube.js";
import {dimensions, isOrderLine, weight} from "./columns.js";
import {filterLines} from "./filter-lines.js";
import {moneyColumns} from "./money-columns.js";
import type {FilteredRelation, ReportShape} from "./relation.js";

const tableOf = ({samplingFactor}: ReportShape) =>
  (samplingFactor > 1 ? allSalesCube : allSales).name;

const money = moneyColumns.map(({name}) => name).join(", ");

const names = dimensions.map(({name}) => name).join(", ");

export const salesCube: FilteredRelation = {
  name: "sales_cube",
  about:
    "The sums of sales, exact for a shop of any size; use it for everything that is a sum of these columns.",
  grain: "several rows per combination of filter values; only their sums have a meaning",
  columns: [...allSalesCube.columns, weight],
  isSampled: false,
  from: (report) => [tableOf(report)],
  sql(filters, report) {
    const lines =
      report.samplingFactor > 1
        ? "lines"
        : `CASE WHEN ${isOrderLine} THEN 1 ELSE 0 END::UINTEGER AS lines`;
    const from = filterLines(tableOf(report), filters, {money: report.money, weight: 1});
    return `SELECT ${names}, kind, CAST(quantity AS BIGINT) AS quantity, amount, ${money}, ${lines}, weight FROM (${from})`;
  }
};
