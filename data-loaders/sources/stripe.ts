import {refundsSql} from "./schema/refunds-sql.ts";
import type {Source} from "./schema/source.ts";

/** Stripe's export of payments: each is an order of one line, and its description is the product. */
export const source: Source = {
  name: "stripe",
  title: "Stripe",
  note: "Payments of Stripe count if they were paid, wholly or after a refund of a part; what was paid back is a return at the time of the payment. Amounts hold tax and shipping.",
  howToExport: "In the dashboard: Payments, Export, all columns.",
  howItIsRead:
    "a payment is an order of one line, and its description the product. Payments count if they are paid or partially refunded, and `Amount Refunded` of these is a return. Amounts are in `Currency`; the converted ones are not read.",
  schemas: [
    {
      name: "stripe_payments",
      title: "Stripe payments",
      duplicates: "order_lines",
      status: {
        sold: ["Paid", "Succeeded", "Partially refunded", "Partial refund"],
        notSold: [
          ...["Refunded", "Failed", "Canceled", "Cancelled", "Blocked", "Pending", "Processing"],
          ...["Uncaptured", "Incomplete", "Expired", "Requires action", "Requires capture"],
          ...["Requires confirmation", "Requires payment method"]
        ]
      },
      columns: [
        {name: "id", type: "id", required: true, to: "order_lines.order_id"},
        {
          name: "Created date (UTC)",
          type: "time",
          required: true,
          aliases: ["Created (UTC)"],
          to: "order_lines.ordered_at"
        },
        {name: "Amount", type: "price", required: true, to: "order_lines.amount"},
        {name: "Amount Refunded", type: "price"},
        {name: "Currency", type: "currency", required: true},
        {name: "Description", type: "masked_text", to: "order_lines.product_id"},
        {name: "Status", type: "status", required: true},
        {name: "Customer ID", type: "id", optional: true, to: "order_lines.customer_id"},
        {name: "Customer Description", type: "text", optional: true, personal: true},
        {name: "Customer Email", type: "text", optional: true, personal: true},
        {name: "Card Name", type: "text", optional: true, personal: true},
        {name: "Card Last4", type: "text", optional: true, personal: true},
        {name: "Card Fingerprint", type: "text", optional: true, personal: true},
        {name: "Card Address Line1", type: "text", optional: true, personal: true},
        {name: "Card Address Line2", type: "text", optional: true, personal: true},
        {name: "Card Address City", type: "text", optional: true, personal: true},
        {name: "Card Address Zip", type: "text", optional: true, personal: true}
      ]
    }
  ],
  mappings: [
    {
      table: "order_lines",
      from: "stripe_payments",
      sql: `SELECT "id" AS order_id, "Created date (UTC)" AS ordered_at, "Customer ID" AS customer_id,
        coalesce("Description", '(no description)') AS product_id, 1 AS quantity, "Amount" AS amount,
        'sale' AS kind
        FROM stripe_payments`,
      refunds: refundsSql("stripe_payments", {
        refund: '"Amount Refunded"',
        order_id: '"id"',
        ordered_at: '"Created date (UTC)"',
        customer_id: '"Customer ID"'
      })
    }
  ]
};
