import type {Table} from "./table.ts";

export const orderLines = {
  name: "order_lines",
  doc: "What was bought or brought back, one row per line of an order.",
  columns: [
    {name: "order_id", type: "VARCHAR", required: true, doc: "The order or invoice."},
    {name: "ordered_at", type: "TIMESTAMP", required: true, doc: "When it was placed, in UTC."},
    {name: "customer_id", type: "VARCHAR", required: false, doc: "The buyer, where known."},
    {name: "product_id", type: "VARCHAR", required: true, doc: "The product bought."},
    {name: "quantity", type: "INTEGER", required: true, doc: "Pieces; below zero in a return."},
    {
      name: "unit_price",
      type: "DECIMAL(18,4)",
      required: false,
      doc: "Price of one piece before discount and tax, in major units."
    },
    {name: "discount", type: "DECIMAL(18,4)", required: false, doc: "Taken off the line."},
    {name: "tax", type: "DECIMAL(18,4)", required: false, doc: "Tax on the line."},
    {
      name: "amount",
      type: "DECIMAL(18,4)",
      required: true,
      doc: "What was paid for the line, as the source states it; below zero in a return."
    },
    {name: "kind", type: "VARCHAR", required: true, doc: "sale or return."},
    {
      name: "country",
      type: "VARCHAR",
      required: false,
      doc: "Where the line was sold to, where the source states it by line."
    }
  ]
} as const satisfies Table;
