import {personalColumns} from "./schema/personal-columns.ts";
import type {Source} from "./schema/source.ts";

/** Etsy's export of sold items: a row for each item of an order. A buyer is a user name, of which a hash is kept. */
export const source: Source = {
  name: "etsy",
  title: "Etsy",
  isLocalTime: true,
  note: "Revenue of Etsy’s items is quantity × price less the item’s discount, without shipping and sales tax. The export says nothing of orders that were cancelled or refunded.",
  howToExport:
    "In the shop manager: Settings, Options, Download data, “Order items”, a month or a year at a time.",
  howItIsRead:
    "Dates are months first. `amount` is quantity × price − discount, without shipping and tax; the shipping of an order stands with its first item. A customer is the hash of the buyer’s user name. Orders in another currency than most are counted and named, or converted with `rates`.",
  schemas: [
    {
      name: "etsy_sold_items",
      title: "Etsy sold order items",
      duplicates: "order_lines",
      usualDateOrder: "month-first",
      columns: [
        {name: "Sale Date", type: "time", required: true, to: "order_lines.ordered_at"},
        {name: "Item Name", type: "text", required: true, to: "products.title"},
        {name: "Buyer", type: "private_id", to: "order_lines.customer_id"},
        {name: "Quantity", type: "quantity", required: true, to: "order_lines.quantity"},
        {name: "Price", type: "price", required: true, to: "order_lines.unit_price"},
        {name: "Discount Amount", type: "amount", optional: true, to: "order_lines.discount"},
        {name: "Order Shipping", type: "amount", optional: true, to: "order_lines.shipping"},
        {name: "Currency", type: "currency", required: true},
        {name: "Transaction ID", type: "id", required: true},
        {name: "Listing ID", type: "id", required: true, to: "order_lines.product_id"},
        {name: "Ship State", type: "text", optional: true, to: "customers.state"},
        {name: "Ship Country", type: "text", optional: true, to: "order_lines.country"},
        {name: "Order ID", type: "id", required: true, to: "order_lines.order_id"},
        ...personalColumns([
          ...["Ship Name", "Ship Address1", "Ship Address2", "Ship City", "Ship Zipcode"],
          ...["Ship Zip", "InPerson Location"]
        ])
      ]
    }
  ],
  mappings: [
    {
      table: "order_lines",
      from: "etsy_sold_items",
      // Shipping is of the whole order, and not on every one of its rows: its first item has it.
      sql: `SELECT "Order ID" AS order_id, "Sale Date" AS ordered_at, "Buyer" AS customer_id,
        "Listing ID" AS product_id, "Quantity" AS quantity, "Price" AS unit_price,
        abs(coalesce("Discount Amount", 0)) AS discount,
        "Quantity" * "Price" - abs(coalesce("Discount Amount", 0)) AS amount,
        CASE WHEN row_number() OVER (PARTITION BY "Order ID" ORDER BY "Transaction ID") = 1
          THEN max("Order Shipping") OVER (PARTITION BY "Order ID") END AS shipping,
        'sale' AS kind, "Ship Country" AS country
        FROM etsy_sold_items`
    },
    {
      table: "customers",
      from: "etsy_sold_items",
      sql: `SELECT "Buyer" AS customer_id, "Ship State" AS state, "Ship Country" AS country
        FROM etsy_sold_items
        -- an order of nobody tells of no customer
        WHERE "Buyer" IS NOT NULL
        GROUP BY "Buyer", "Ship State", "Ship Country"
        -- who has moved belongs where most items went, then to the first by name
        QUALIFY row_number() OVER (PARTITION BY "Buyer" ORDER BY count(*) DESC, "Ship Country", "Ship State") = 1`
    },
    {
      table: "products",
      from: "etsy_sold_items",
      sql: `SELECT "Listing ID" AS product_id, "Item Name" AS title
        FROM etsy_sold_items
        GROUP BY "Listing ID", "Item Name"
        -- a listing that was renamed has the name of most of its rows, then the first
        QUALIFY row_number() OVER (PARTITION BY "Listing ID" ORDER BY count(*) DESC, "Item Name") = 1`
    }
  ]
};
