import * as column from "./columns.js";
import {moneyColumns} from "./money-columns.js";
import type {Relation} from "./relation.js";

export const allSales: Relation = {
  name: "all_sales",
  about: "One row per order line, with the columns that the filters need.",
  grain: "one row per order line, or per purchase event where there are no order exports",
  columns: [
    column.orderNo,
    {
      name: "basket_no",
      type: "INTEGER",
      about: "Running number of the basket: what one customer bought at the same time"
    },
    column.customerNo,
    column.productNo,
    column.day,
    column.hour,
    column.category,
    column.categoryCode,
    column.brand,
    column.price,
    column.priceBand,
    column.state,
    column.source,
    column.country,
    column.kind,
    {name: "quantity", type: "INTEGER", about: "Pieces"},
    {name: "amount", type: "DECIMAL(18,4)", about: "What was paid for the line"},
    ...moneyColumns,
    {
      name: "wait_seconds",
      type: "INTEGER",
      about: "Seconds from the session’s first view to the purchase, in event logs"
    },
    column.nulls,
    column.cells
  ],
  isSampled: true,
  from: () => ["sales"]
};
