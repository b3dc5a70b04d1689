import type {Source} from "./schema/source.ts";

const counts = ["wc-completed", "wc-processing"];
const others = [
  ...["wc-pending", "wc-on-hold", "wc-cancelled", "wc-refunded", "wc-failed"],
  ...["wc-checkout-draft", "auto-draft", "draft", "trash", "new"]
];

/** What money of a line is multiplied by: what its order's total was, where it came in another currency. */
const rate = "coalesce(orders.total_amount / nullif(orders.written_total, 0), 1)";

const money = (column: string) => `CAST(lines.${column} * ${rate} AS DECIMAL(18,4))`;

/**
 * WooCommerce's own tables (High-Performance Order Storage), saved as CSV: the orders, and the lines as its analytics keep
 * them. A refund is an order of its own with lines below zero, whose parent is what was paid back.
 */
export const source: Source = {
  name: "woocommerce_tables",
  title: "WooCommerce tables",
  note: "Revenue of WooCommerce’s tables is the net revenue of their lines, without tax and shipping. Only orders that are completed or in process count; refunds are returns at the time they were made.",
  howToExport:
    "Save the tables `wc_orders` and `wc_order_product_lookup` of the shop’s database as CSV with a header, each to a file.",
  howItIsRead:
    "`amount` is `product_net_revenue`, after coupons and without tax and shipping. Orders count if they are completed or processing; lines of others are left out with them. The lines of a refund are returns of its parent. The customer 0 is a guest, known by the hash of their e-mail address. Times are `date_created_gmt`. Products have no names in these tables.",
  schemas: [
    {
      name: "woocommerce_orders",
      title: "WooCommerce orders",
      duplicates: {key: "id"},
      needs: ["woocommerce_lines"],
      status: {sold: counts, notSold: others},
      columns: [
        {name: "id", type: "id", required: true, to: "order_lines.order_id"},
        {name: "status", type: "status", required: true},
        {name: "currency", type: "currency", required: true},
        {name: "total_amount", type: "amount"},
        {name: "written_total", type: "number", from: ["total_amount"]},
        {name: "date_created_gmt", type: "time", required: true, to: "order_lines.ordered_at"},
        {name: "customer_id", type: "id", nobody: ["0"], to: "order_lines.customer_id"},
        {name: "billing_email", type: "private_id", optional: true},
        {name: "parent_order_id", type: "id"},
        {name: "ip_address", type: "text", optional: true, personal: true},
        {name: "customer_note", type: "text", optional: true, personal: true}
      ]
    },
    {
      name: "woocommerce_lines",
      title: "WooCommerce order lines",
      duplicates: "order_lines",
      needs: ["woocommerce_orders"],
      references: [{column: "order_id", schema: "woocommerce_orders", to: "id"}],
      columns: [
        {name: "order_item_id", type: "id", required: true},
        {name: "order_id", type: "id", required: true, to: "order_lines.order_id"},
        {name: "product_id", type: "id", required: true, to: "order_lines.product_id"},
        {name: "product_qty", type: "quantity", required: true, to: "order_lines.quantity"},
        {
          name: "product_net_revenue",
          type: "amount",
          required: true,
          to: "order_lines.amount"
        },
        {name: "coupon_amount", type: "amount", optional: true, to: "order_lines.discount"},
        {name: "shipping_amount", type: "amount", optional: true, to: "order_lines.shipping"}
      ]
    }
  ],
  mappings: [
    {
      table: "order_lines",
      from: "woocommerce_lines",
      sql: `SELECT coalesce(parents.id, lines.order_id) AS order_id, orders.date_created_gmt AS ordered_at,
        coalesce(orders.customer_id, orders.billing_email, parents.customer_id, parents.billing_email) AS customer_id,
        lines.product_id, lines.product_qty AS quantity,
        CAST(abs((lines.product_net_revenue + coalesce(lines.coupon_amount, 0)) * ${rate} / nullif(lines.product_qty, 0))
          AS DECIMAL(18,4)) AS unit_price,
        ${money("coupon_amount")} AS discount, ${money("product_net_revenue")} AS amount,
        ${money("shipping_amount")} AS shipping,
        CASE WHEN lines.product_qty < 0 OR lines.product_net_revenue < 0 THEN 'return' ELSE 'sale' END AS kind
        FROM woocommerce_lines AS lines
        JOIN woocommerce_orders AS orders ON orders.id = lines.order_id
        LEFT JOIN woocommerce_orders AS parents ON parents.id = orders.parent_order_id`,
      orphans: [
        {
          what: "orders without items",
          sql: "SELECT count(*) AS rows FROM woocommerce_orders ANTI JOIN woocommerce_lines ON order_id = id"
        }
      ]
    }
  ]
};
