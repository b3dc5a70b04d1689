import {allSales} from "./all-sales.js";
import {allSessionProducts} from "./all-session-products.js";
import * as column from "./columns.js";
import {filterEvents} from "./filter-events.js";
import {filterLines} from "./filter-lines.js";
import type {FilteredRelation, ReportShape} from "./relation.js";

const tableOf = ({hasEvents}: ReportShape) => (hasEvents ? allSessionProducts : allSales).name;

export const records: FilteredRelation = {
  name: "records",
  about: "Prices and empty cells of the events, or of the order lines where there are no events.",
  grain: "one row per row of session_products, or of sales where there are no events",
  columns: [
    column.day,
    column.category,
    column.categoryCode,
    column.brand,
    column.price,
    column.priceBand,
    {name: "n", type: "UINTEGER", about: "Rows of the export behind this row"},
    column.nulls,
    column.cells,
    column.userNo,
    column.customerNo,
    column.orderNo,
    column.weight
  ],
  isSampled: true,
  from: (report) => [tableOf(report)],
  sql(filters, report) {
    const {hasEvents, money, samplingFactor} = report;
    const common = "day, category, category_code, brand, price, price_band";
    const table = tableOf(report);
    return hasEvents
      ? `SELECT ${common}, events AS n, nulls, cells, user_no, NULL::INTEGER AS customer_no, NULL::INTEGER AS order_no, weight FROM (${filterEvents(table, filters, samplingFactor)})`
      : `SELECT ${common}, 1::UINTEGER AS n, nulls, cells, NULL::INTEGER AS user_no, customer_no, order_no, weight FROM (${filterLines(table, filters, {money, weight: samplingFactor})}) WHERE ${column.isOrderLine}`;
  }
};
