import {refundsSql} from "./schema/refunds-sql.ts";
import type {Source} from "./schema/source.ts";

/** Of these, Stripe counts whole units: docs.stripe.com/currencies#zero-decimal. */
const wholeUnits = "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF".split(" ");

/** What a charge's amount is divided by. */
const minorUnits = `(CASE WHEN upper(currency) IN (${wholeUnits.map((code) => `'${code}'`).join(", ")}) THEN 1 ELSE 100 END)`;

/** Stripe's payments and charges: each is an order of one line, and its description is the product. */
export const source: Source = {
  name: "stripe",
  title: "Stripe",
  note: "Payments of Stripe count if they were paid, wholly or after a refund of a part; what was paid back is a return at the time of the payment. Amounts hold tax and shipping.",
  howToExport:
    "In the dashboard: Payments, Export, all columns. Or the table `charges` of Sigma or Data Pipeline, as CSV.",
  howItIsRead:
    "a payment is an order of one line, and its description the product. Payments count if they are paid or partially refunded, and `Amount Refunded` of these is a return. Amounts are in `Currency`; the converted ones are not read. Of `charges` those that succeeded count; their amounts are cents, but for the currencies that have none.",
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
    },
    {
      name: "stripe_charges",
      title: "Stripe charges",
      duplicates: "order_lines",
      status: {sold: ["succeeded"], notSold: ["failed", "pending"]},
      columns: [
        {name: "id", type: "id", required: true, to: "order_lines.order_id"},
        {name: "created", type: "time", required: true, to: "order_lines.ordered_at"},
        {name: "amount", type: "price", required: true, to: "order_lines.amount"},
        {name: "amount_refunded", type: "price"},
        {name: "currency", type: "currency", required: true},
        {name: "description", type: "masked_text", to: "order_lines.product_id"},
        {name: "status", type: "status", required: true},
        {
          name: "customer",
          type: "id",
          optional: true,
          aliases: ["customer_id"],
          to: "order_lines.customer_id"
        },
        {name: "receipt_email", type: "text", optional: true, personal: true}
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
    },
    {
      table: "order_lines",
      from: "stripe_charges",
      sql: `SELECT id AS order_id, created AS ordered_at, customer AS customer_id,
        coalesce(description, '(no description)') AS product_id, 1 AS quantity,
        CAST(amount / ${minorUnits} AS DECIMAL(18,4)) AS amount, 'sale' AS kind
        FROM stripe_charges`,
      refunds: refundsSql("stripe_charges", {
        refund: `CAST(amount_refunded / ${minorUnits} AS DECIMAL(18,4))`,
        order_id: "id",
        ordered_at: "created",
        customer_id: "customer"
      })
    }
  ]
};
