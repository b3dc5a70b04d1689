import * as column from "./columns.js";
import {moneyColumns} from "./money-columns.js";
import type {Relation} from "./relation.js";

export const allSalesCube: Relation = {
  name: "all_sales_cube",
  about: "Sales and returns of all customers; only where all_sales is a sample.",
  grain: "one row per kind and combination of filter values",
  columns: [
    ...column.dimensions,
    column.kind,
    {name: "quantity", type: "BIGINT", about: "Pieces"},
    {name: "amount", type: "DECIMAL(18,4)", about: "What was paid"},
    ...moneyColumns,
    {
      name: "lines",
      type: "UINTEGER",
      about: "Order lines; what was paid back of a whole order is none"
    }
  ],
  isSampled: false,
  from: () => ["sales"]
};
