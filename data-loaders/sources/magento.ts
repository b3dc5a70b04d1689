import {personalColumns} from "./schema/personal-columns.ts";
import {refundsSql} from "./schema/refunds-sql.ts";
import type {Source} from "./schema/source.ts";

/** The grid of orders of Magento (Adobe Commerce), exported: each order is one line, for it does not say what was in it. */
export const source: Source = {
  name: "magento",
  title: "Magento",
  isLocalTime: true,
  note: "Magento’s grid of orders does not name products: each order is one line. Revenue is the grand total, with tax, without shipping where the grid has it. Only orders that are complete, in process or closed count; what was refunded is a return at the time of the order.",
  howToExport: "In the admin: Sales, Orders, with the columns you need shown, Export, CSV.",
  howItIsRead:
    "Each order is one line of the product “(order)”: the grid does not name products. `amount` is the grand total in the base currency, with tax and without shipping. Orders count if they are complete, in process or closed; what was refunded is a return. A customer is the hash of the e-mail address.",
  schemas: [
    {
      name: "magento_orders",
      title: "Magento orders",
      duplicates: "order_lines",
      status: {
        sold: ["Complete", "Processing", "Closed"],
        notSold: [
          ...["Canceled", "Cancelled", "Pending", "Pending Payment", "Payment Review", "On Hold"],
          ...["Suspected Fraud", "PayPal Canceled Reversal", "PayPal Reversed", "Pending PayPal"]
        ]
      },
      columns: [
        {name: "ID", type: "id", required: true, to: "order_lines.order_id"},
        {name: "Purchase Point", type: "text"},
        {name: "Purchase Date", type: "time", required: true, to: "order_lines.ordered_at"},
        {name: "Grand Total (Base)", type: "price", required: true, to: "order_lines.amount"},
        {name: "Status", type: "status", required: true},
        {name: "Shipping and Handling", type: "price", optional: true, to: "order_lines.shipping"},
        {name: "Customer Email", type: "private_id", optional: true, to: "order_lines.customer_id"},
        {name: "Total Refunded", type: "amount", optional: true},
        ...personalColumns([
          ...["Bill-to Name", "Ship-to Name", "Billing Address", "Shipping Address"],
          "Customer Name"
        ])
      ]
    }
  ],
  mappings: [
    {
      table: "order_lines",
      from: "magento_orders",
      sql: `SELECT "ID" AS order_id, "Purchase Date" AS ordered_at, "Customer Email" AS customer_id,
        '(order)' AS product_id, 1 AS quantity,
        "Grand Total (Base)" - coalesce("Shipping and Handling", 0) AS amount,
        "Shipping and Handling" AS shipping, 'sale' AS kind
        FROM magento_orders`,
      refunds: refundsSql("magento_orders", {
        refund: '"Total Refunded"',
        order_id: '"ID"',
        ordered_at: '"Purchase Date"',
        customer_id: '"Customer Email"'
      })
    }
  ]
};
