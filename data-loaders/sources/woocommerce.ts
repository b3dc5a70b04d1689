import {refundsSql} from "./schema/refunds-sql.ts";
import type {Source} from "./schema/source.ts";

const sold = ["completed", "processing"];
const notSold = [
  "pending",
  "on-hold",
  "cancelled",
  "refunded",
  "failed",
  "draft",
  "checkout-draft",
  "trash"
];
/** As the shop's database writes a status. */
const inDatabase = (statuses: readonly string[]) => statuses.map((status) => `wc-${status}`);

/**
 * WooCommerce's orders with a row for each item, as its plugin for exports writes them: what is said of the whole order is on
 * every row. Guests have the customer 0; they are known by their e-mail address, of which a hash is kept.
 */
export const source: Source = {
  name: "woocommerce",
  title: "WooCommerce",
  isLocalTime: true,
  note: "Revenue of WooCommerce orders is the total of their items, without tax and shipping. Only orders that are completed or in process count; what was paid back of an order is a return at the time of the order, of no single product.",
  howToExport:
    "With a plugin for exports of orders (WooCommerce’s own or another) that writes a row for each item.",
  howItIsRead:
    "the export with a row for each item (`item_id`, `item_total`, …). `amount` is `item_total`, after discounts and without tax; `shipping_total` is with the first item of an order. Orders count if they are completed or processing. The customer 0 is a guest, known by the hash of their e-mail address. Times are the shop's: set `reading.timeZone` to shift them.",
  schemas: [
    {
      name: "woocommerce_items",
      title: "WooCommerce order items",
      duplicates: "order_lines",
      status: {
        sold: [...sold, ...inDatabase(sold)],
        notSold: [...notSold, ...inDatabase(notSold)]
      },
      columns: [
        {name: "order_id", type: "id", required: true, to: "order_lines.order_id"},
        {name: "date", type: "time", required: true, to: "order_lines.ordered_at"},
        {name: "status", type: "status", required: true, fill: true},
        {name: "order_currency", type: "currency", required: true, fill: true},
        {
          name: "customer_id",
          type: "id",
          fill: true,
          nobody: ["0"],
          to: "order_lines.customer_id"
        },
        {name: "billing_email", type: "private_id", optional: true, fill: true},
        {name: "item_id", type: "id", required: true},
        {name: "item_product_id", type: "id", required: true, to: "order_lines.product_id"},
        {name: "item_name", type: "text", to: "products.title"},
        {name: "item_quantity", type: "quantity", required: true, to: "order_lines.quantity"},
        {name: "item_subtotal", type: "amount", required: true, to: "order_lines.subtotal"},
        {name: "item_total", type: "amount", required: true, to: "order_lines.amount"},
        {name: "shipping_total", type: "amount", optional: true, to: "order_lines.shipping"},
        {name: "refunded_total", type: "amount", optional: true},
        {name: "billing_first_name", type: "text", optional: true, personal: true},
        {name: "billing_last_name", type: "text", optional: true, personal: true},
        {name: "billing_phone", type: "text", optional: true, personal: true},
        {name: "customer_note", type: "text", optional: true, personal: true}
      ]
    }
  ],
  mappings: [
    {
      table: "order_lines",
      from: "woocommerce_items",
      // Shipping is of the whole order: its first item has it.
      sql: `SELECT order_id, "date" AS ordered_at, coalesce(customer_id, billing_email) AS customer_id,
        item_product_id AS product_id, item_quantity AS quantity,
        CAST(item_subtotal / nullif(item_quantity, 0) AS DECIMAL(18,4)) AS unit_price,
        item_subtotal AS subtotal, item_subtotal - item_total AS discount, item_total AS amount,
        CASE WHEN row_number() OVER (PARTITION BY order_id, "date" ORDER BY item_id) = 1
          THEN shipping_total END AS shipping,
        CASE WHEN item_quantity < 0 OR item_total < 0 THEN 'return' ELSE 'sale' END AS kind
        FROM woocommerce_items`,
      refunds: refundsSql("woocommerce_items", {
        refund: "refunded_total",
        order_id: "order_id",
        ordered_at: '"date"',
        customer_id: "coalesce(customer_id, billing_email)"
      })
    },
    {
      table: "products",
      from: "woocommerce_items",
      sql: `SELECT item_product_id AS product_id, item_name AS title
        FROM woocommerce_items
        GROUP BY item_product_id, item_name
        -- a product that was renamed has the name of most of its lines, then the first
        QUALIFY row_number() OVER (PARTITION BY item_product_id ORDER BY count(*) DESC, item_name) = 1`
    }
  ]
};
