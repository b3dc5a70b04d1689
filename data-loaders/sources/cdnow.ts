import type {Source} from "./schema/source.ts";

/** The CDNOW purchases of 1997 and 1998 as CSV with a header, in the spellings that are in use. */
export const source: Source = {
  name: "cdnow",
  title: "CDNOW",
  currency: "USD",
  isLocalTime: true,
  note: "CDNOW’s file names no products and no orders: all are CDs, and what a customer bought on one day is one order.",
  howToExport: "The CDNOW master data of Fader and Hardie, as CSV with a header.",
  howItIsRead:
    "as CSV with a header, such as `customer_id,date,cds,sales` or `user_id,order_dt,order_products,order_amount`. The published text file has no header and no delimiter, so it has to be converted. All that was bought is “CD”, and what a customer bought on one day is one order.",
  schemas: [
    {
      name: "cdnow",
      title: "CDNOW purchases",
      duplicates: "order_lines",
      usualDateOrder: "year-first",
      columns: [
        {
          name: "customer_id",
          type: "id",
          required: true,
          aliases: ["cust", "user_id", "users_id", "id"],
          to: "order_lines.customer_id"
        },
        {
          name: "date",
          type: "time",
          required: true,
          aliases: ["order_dt", "order_date"],
          to: "order_lines.ordered_at"
        },
        {
          name: "cds",
          type: "quantity",
          required: true,
          aliases: ["cds_bought", "num_cds", "order_products"],
          to: "order_lines.quantity"
        },
        {
          name: "sales",
          type: "amount",
          required: true,
          aliases: ["spent", "price", "dollar_value", "order_amount", "amount"],
          to: "order_lines.amount"
        },
        {
          name: "product",
          type: "id",
          required: true,
          constant: "CD",
          to: "order_lines.product_id"
        }
      ]
    }
  ],
  mappings: [
    {
      table: "order_lines",
      from: "cdnow",
      sql: `SELECT concat(customer_id, ' ', CAST("date" AS DATE)) AS order_id, "date" AS ordered_at, customer_id,
        product AS product_id, cds AS quantity, sales AS amount, 'sale' AS kind
        FROM cdnow`
    }
  ]
};
