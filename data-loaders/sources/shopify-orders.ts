import {personalColumns} from "./schema/personal-columns.ts";
import {refundsSql} from "./schema/refunds-sql.ts";
import type {Source} from "./schema/source.ts";

/**
 * Shopify's export of orders: a row for each line, what is said of the whole order on its first row only. A customer is an
 * e-mail address, of which a hash is kept. A product is its name, because a SKU may be missing.
 */
export const source: Source = {
  name: "shopify",
  title: "Shopify",
  note: "Revenue of Shopify orders is quantity × price of their lines, without taxes and shipping, and before discount codes of whole orders. Only orders that are paid or partially refunded count; what was paid back of an order is a return at the time of the order, of no single product.",
  howToExport:
    "In the admin: Orders, Export, all orders, “Plain CSV file”. Monthly exports may overlap: an order counts once, as the newest file has it.",
  howItIsRead:
    "an order's facts are on its first row, and are filled down. `amount` is quantity × Lineitem price − Lineitem discount; taxes, shipping and discount codes are of the whole order, so they are not part of it. Shipping is on the first line. Orders count if they are `paid` or `partially_refunded`; `Refunded Amount` of these is a return. A product is its Lineitem name, because not every line has a SKU, and a customer the hash of their e-mail address. Names, streets, phone numbers and notes are never read.",
  schemas: [
    {
      name: "shopify_orders",
      title: "Shopify orders",
      duplicates: "order_lines",
      status: {
        sold: ["paid", "partially_refunded"],
        notSold: [
          ...["refunded", "voided", "pending", "authorized", "partially_paid", "unpaid"],
          ...["expired", "cancelled", "failed"]
        ]
      },
      columns: [
        {name: "Name", type: "id", required: true, to: "order_lines.order_id"},
        {name: "Email", type: "private_id", fill: true, to: "order_lines.customer_id"},
        {name: "Financial Status", type: "status", required: true, fill: true},
        {name: "Currency", type: "currency", required: true, fill: true},
        {
          name: "Created at",
          type: "time",
          required: true,
          fill: true,
          to: "order_lines.ordered_at"
        },
        {name: "Lineitem quantity", type: "quantity", required: true, to: "order_lines.quantity"},
        {name: "Lineitem name", type: "text", required: true, to: "order_lines.product_id"},
        {name: "Lineitem price", type: "price", required: true, to: "order_lines.unit_price"},
        {name: "Lineitem discount", type: "price", optional: true, to: "order_lines.discount"},
        // of the whole order, on its first row
        {name: "Shipping", type: "price", optional: true, to: "order_lines.shipping"},
        {name: "Refunded Amount", type: "amount", optional: true},
        {
          name: "Billing Country",
          type: "text",
          optional: true,
          fill: true,
          to: "order_lines.country"
        },
        {
          name: "Billing Province",
          type: "text",
          optional: true,
          fill: true,
          to: "customers.state"
        },
        {name: "Vendor", type: "text", optional: true, to: "products.brand"},
        // they tell which of two exports is the newer one
        {name: "Paid at", type: "time", optional: true},
        {name: "Fulfilled at", type: "time", optional: true},
        {name: "Cancelled at", type: "time", optional: true},
        ...personalColumns([
          ...["Billing Name", "Billing Street", "Billing Address1", "Billing Address2"],
          ...["Billing Company", "Billing City", "Billing Zip", "Billing Phone"],
          ...["Shipping Name", "Shipping Street", "Shipping Address1", "Shipping Address2"],
          ...["Shipping Company", "Shipping City", "Shipping Zip", "Shipping Phone"],
          ...["Phone", "Notes", "Note Attributes"]
        ])
      ]
    }
  ],
  mappings: [
    {
      table: "order_lines",
      from: "shopify_orders",
      sql: `SELECT "Name" AS order_id, "Created at" AS ordered_at, "Email" AS customer_id,
        "Lineitem name" AS product_id, "Lineitem quantity" AS quantity, "Lineitem price" AS unit_price,
        "Lineitem discount" AS discount, "Shipping" AS shipping,
        "Lineitem quantity" * "Lineitem price" - coalesce("Lineitem discount", 0) AS amount,
        CASE WHEN "Lineitem quantity" < 0 THEN 'return' ELSE 'sale' END AS kind,
        "Billing Country" AS country
        FROM shopify_orders`,
      refunds: refundsSql("shopify_orders", {
        refund: '"Refunded Amount"',
        order_id: '"Name"',
        ordered_at: '"Created at"',
        customer_id: '"Email"',
        country: '"Billing Country"'
      })
    },
    {
      table: "customers",
      from: "shopify_orders",
      sql: `SELECT "Email" AS customer_id, "Billing Province" AS state, "Billing Country" AS country
        FROM shopify_orders
        -- an order of nobody tells of no customer
        WHERE "Email" IS NOT NULL
        GROUP BY "Email", "Billing Province", "Billing Country"
        -- who has moved belongs where most lines went, then to the first by name
        QUALIFY row_number() OVER (
          PARTITION BY "Email" ORDER BY count(*) DESC, "Billing Country", "Billing Province"
        ) = 1`
    },
    {
      table: "products",
      from: "shopify_orders",
      sql: `SELECT "Lineitem name" AS product_id, "Lineitem name" AS title, "Vendor" AS brand
        FROM shopify_orders
        GROUP BY "Lineitem name", "Vendor"
        -- a product belongs to the vendor of most of its lines, then to the first by name
        QUALIFY row_number() OVER (PARTITION BY "Lineitem name" ORDER BY count(*) DESC, "Vendor") = 1`
    }
  ]
};
