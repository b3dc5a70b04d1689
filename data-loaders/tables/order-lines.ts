import {lineKinds} from "./line-kinds.ts";
import type {Table} from "./table.ts";

/** What was bought or brought back, one row per line of an order; money is in major units. */
export const orderLines = {
  name: "order_lines",
  columns: [
    {name: "order_id", type: "VARCHAR", required: true},
    {name: "ordered_at", type: "TIMESTAMP", required: true}, // in UTC
    {name: "customer_id", type: "VARCHAR", required: false},
    {name: "product_id", type: "VARCHAR", required: true},
    {name: "quantity", type: "INTEGER", required: true}, // below zero in a return
    {name: "unit_price", type: "DECIMAL(18,4)", required: false}, // before discount and tax
    {name: "subtotal", type: "DECIMAL(18,4)", required: false}, // of all pieces, where it is stated
    {name: "discount", type: "DECIMAL(18,4)", required: false}, // of the line
    {name: "tax", type: "DECIMAL(18,4)", required: false}, // of the line
    // paid for the line, after its discount, with its tax, without its shipping; below zero in a return
    {name: "amount", type: "DECIMAL(18,4)", required: true},
    {name: "shipping", type: "DECIMAL(18,4)", required: false}, // paid for the line beside its amount
    {name: "kind", type: "VARCHAR", required: true, values: lineKinds},
    {name: "country", type: "VARCHAR", required: false} // where the line was sold to
  ]
} as const satisfies Table;
