import {personalColumns} from "./schema/personal-columns.ts";
import type {Source} from "./schema/source.ts";

/** What is sold by weight, length or hour is one piece. */
const pieces = `CASE WHEN "Qty" = floor("Qty") THEN CAST(abs("Qty") AS INTEGER) ELSE 1 END`;

/** Square lets an item go without a SKU, and an amount be typed in without an item. */
const product = `coalesce("SKU", "Item", '(custom amount)')`;

/** Square's export of item sales: a row for each item of a transaction, with its date and time in two columns. */
export const source: Source = {
  name: "square",
  title: "Square",
  isLocalTime: true,
  note: "Revenue of Square’s items is their net sales: after discounts, without tax and tips. What is sold by weight, length or time counts as one piece.",
  howToExport: "In the dashboard: Reports, Item sales, Export, “Detail CSV”.",
  howItIsRead:
    "The date and the time stand in two columns and are the shop’s. `amount` is Net Sales: after discounts, without tax. A row of a refund is a return, whichever sign its amounts have. A quantity that is no whole number (hours, pounds) is one piece, and its price that of one hour or pound. A product is its SKU, otherwise its item’s name; an amount that was typed in is “(custom amount)”.",
  schemas: [
    {
      name: "square_items",
      title: "Square item sales",
      duplicates: "order_lines",
      columns: [
        {
          name: "Date Time",
          from: ["Date", "Time"],
          type: "time",
          required: true,
          to: "order_lines.ordered_at"
        },
        {name: "Category", type: "text"},
        {name: "Item", type: "text"},
        {name: "Qty", type: "number", required: true, to: "order_lines.quantity"},
        {name: "Price Point Name", type: "text"},
        {name: "SKU", type: "id", to: "order_lines.product_id"},
        {name: "Gross Sales", type: "amount", required: true, to: "order_lines.subtotal"},
        {name: "Discounts", type: "amount", to: "order_lines.discount"},
        {name: "Net Sales", type: "amount", required: true, to: "order_lines.amount"},
        {name: "Transaction ID", type: "id", required: true, to: "order_lines.order_id"},
        {name: "Event Type", type: "text"},
        {name: "Customer ID", type: "id", optional: true, to: "order_lines.customer_id"},
        ...personalColumns([
          ...["Customer Name", "Customer Reference ID", "Employee", "Notes"],
          ...["Fulfillment Note", "PAN Suffix"]
        ])
      ]
    }
  ],
  mappings: [
    {
      table: "order_lines",
      from: "square_items",
      sql: `SELECT "Transaction ID" AS order_id, "Date Time" AS ordered_at, "Customer ID" AS customer_id,
        product_id, sign * pieces AS quantity,
        CAST(abs("Gross Sales") / nullif(abs("Qty"), 0) AS DECIMAL(18,4)) AS unit_price,
        sign * abs("Gross Sales") AS subtotal, sign * abs(coalesce("Discounts", 0)) AS discount,
        sign * abs("Net Sales") AS amount, CASE WHEN sign < 0 THEN 'return' ELSE 'sale' END AS kind
        FROM (
          SELECT *, ${pieces} AS pieces, ${product} AS product_id,
            -- what is refunded is a transaction of its own, of either sign
            CASE WHEN "Event Type" = 'Refund' OR "Gross Sales" < 0 OR "Qty" < 0 THEN -1 ELSE 1 END AS sign
          FROM square_items
        ) AS items`
    },
    {
      table: "products",
      from: "square_items",
      sql: `SELECT product_id, title, category
        FROM (
          SELECT ${product} AS product_id, nullif("Category", 'None') AS category,
            -- the price point of an item that has but one says nothing
            CASE WHEN "Price Point Name" <> 'Regular' THEN concat("Item", ', ', "Price Point Name") ELSE "Item" END AS title
          FROM square_items
        ) AS items
        GROUP BY product_id, title, category
        -- an item that was renamed has the name of most of its rows, then the first
        QUALIFY row_number() OVER (PARTITION BY product_id ORDER BY count(*) DESC, title, category) = 1`
    }
  ]
};
