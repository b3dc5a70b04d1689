import {personalColumns} from "./schema/personal-columns.ts";
import type {Source} from "./schema/source.ts";

/** Amazon's report of all orders: a row for each item, tabs between its cells, and nothing of the customer but the place. */
export const source: Source = {
  name: "amazon",
  title: "Amazon",
  note: "Revenue of Amazon’s items is their price less the promotion’s discount, without tax and shipping. Orders that are pending, cancelled or returned do not count. The report does not say who bought.",
  howToExport: "In Seller Central: Reports, Fulfilment, All orders; name the text file .tsv.",
  howItIsRead:
    "An order counts unless it is pending, cancelled, returned or lost. `amount` is item-price less the promotion’s discount, without tax. The report does not say who bought, so nothing is said of customers. A row without a price is rejected, unless its order does not count anyway.",
  schemas: [
    {
      name: "amazon_orders",
      title: "Amazon orders",
      duplicates: "order_lines",
      status: {
        sold: [
          ...["Shipped", "Unshipped", "Partially Shipped", "Shipping"],
          ...["Shipped - Delivered to Buyer", "Shipped - Picked Up", "Shipped - Out for Delivery"]
        ],
        notSold: [
          ...["Cancelled", "Canceled", "Pending", "Pending - Waiting for Pick Up", "Unfulfillable"],
          ...["Shipped - Returned to Seller", "Shipped - Returning to Seller"],
          ...["Shipped - Rejected by Buyer", "Shipped - Lost in Transit", "Shipped - Damaged"]
        ]
      },
      checks: [
        {
          // an order that waits for its payment, or was cancelled, has no price
          when: `"item-price" IS NULL AND NOT regexp_matches("order-status", '^(Cancel|Pending|Unfulfillable)', 'i')`,
          kind: "missing",
          what: "item-price",
          to: "order_lines.subtotal",
          column: "item-price"
        }
      ],
      columns: [
        {name: "amazon-order-id", type: "id", required: true, to: "order_lines.order_id"},
        {name: "purchase-date", type: "time", required: true, to: "order_lines.ordered_at"},
        // it tells which of two reports is the newer one
        {name: "last-updated-date", type: "time", optional: true},
        {name: "order-status", type: "status", required: true},
        {name: "product-name", type: "text", to: "products.title"},
        {name: "sku", type: "id"},
        {name: "asin", type: "id", required: true, to: "order_lines.product_id"},
        {name: "quantity", type: "quantity", required: true, to: "order_lines.quantity"},
        {name: "currency", type: "currency", required: true},
        {name: "item-price", type: "price", to: "order_lines.subtotal"},
        {name: "shipping-price", type: "price", to: "order_lines.shipping"},
        {name: "item-promotion-discount", type: "amount", to: "order_lines.discount"},
        {name: "ship-country", type: "text", to: "order_lines.country"},
        ...personalColumns(["ship-city", "ship-postal-code", "buyer-email", "buyer-name"])
      ]
    }
  ],
  mappings: [
    {
      table: "order_lines",
      from: "amazon_orders",
      sql: `SELECT "amazon-order-id" AS order_id, "purchase-date" AS ordered_at, asin AS product_id, quantity,
        CAST("item-price" / nullif(quantity, 0) AS DECIMAL(18,4)) AS unit_price, "item-price" AS subtotal,
        abs(coalesce("item-promotion-discount", 0)) AS discount,
        "item-price" - abs(coalesce("item-promotion-discount", 0)) AS amount,
        "shipping-price" AS shipping, 'sale' AS kind, "ship-country" AS country
        FROM amazon_orders`
    },
    {
      table: "products",
      from: "amazon_orders",
      sql: `SELECT asin AS product_id, "product-name" AS title
        FROM amazon_orders
        GROUP BY asin, "product-name"
        -- a product that was renamed has the name of most of its rows, then the first
        QUALIFY row_number() OVER (PARTITION BY asin ORDER BY count(*) DESC, "product-name") = 1`
    }
  ]
};
