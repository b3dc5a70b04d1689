import type {Source} from "./schema/source.ts";

/** Online Retail and Online Retail II of the UCI Machine Learning Repository. */
export const source: Source = {
  name: "uci_online_retail",
  title: "UCI Online Retail",
  currency: "GBP",
  isLocalTime: true,
  howToExport:
    "“Online Retail” and “Online Retail II” of the UCI Machine Learning Repository; save the sheets as CSV.",
  howItIsRead:
    "`amount` is quantity × unit price. Lines with a quantity below zero, or with an invoice that begins with C, are returns. Bad debt has a price below zero. Those lines are kept: without them the total would not be 9,747,747.93. A customer's country is the one on most of their lines, and a product's title is its most frequent one.",
  schemas: [
    {
      name: "uci_online_retail",
      title: "UCI Online Retail",
      duplicates: "order_lines",
      usualDateOrder: "month-first",
      checks: [
        {
          // more than any till rings up, and more than a column of money holds
          when: `abs(CAST("Quantity" AS DOUBLE) * CAST("UnitPrice" AS DOUBLE)) >= 1e13`,
          kind: "invalid",
          what: "amount",
          to: "order_lines.amount",
          column: "Quantity"
        }
      ],
      columns: [
        {
          name: "InvoiceNo",
          type: "id",
          required: true,
          aliases: ["Invoice"],
          to: "order_lines.order_id"
        },
        {name: "StockCode", type: "id", required: true, to: "order_lines.product_id"},
        {name: "Description", type: "text", to: "products.title"},
        {name: "Quantity", type: "quantity", required: true, to: "order_lines.quantity"},
        {name: "InvoiceDate", type: "time", required: true, to: "order_lines.ordered_at"},
        // Bad debt is written off with a price below zero; without those lines the total is wrong.
        {
          name: "UnitPrice",
          type: "amount",
          required: true,
          aliases: ["Price"],
          to: "order_lines.unit_price"
        },
        {name: "CustomerID", type: "id", to: "order_lines.customer_id"},
        {name: "Country", type: "text", to: "customers.country"}
      ]
    }
  ],
  mappings: [
    {
      table: "order_lines",
      from: "uci_online_retail",
      sql: `SELECT "InvoiceNo" AS order_id, "InvoiceDate" AS ordered_at, "CustomerID" AS customer_id,
        "StockCode" AS product_id, "Quantity" AS quantity, "UnitPrice" AS unit_price,
        "Quantity" * "UnitPrice" AS amount,
        CASE WHEN "Quantity" < 0 OR "InvoiceNo" ILIKE 'C%' THEN 'return' ELSE 'sale' END AS kind,
        "Country" AS country
        FROM uci_online_retail`
    },
    {
      table: "customers",
      from: "uci_online_retail",
      // Eight customers ordered from two countries: they belong where most of their lines went.
      sql: `SELECT "CustomerID" AS customer_id, "Country" AS country
        FROM uci_online_retail
        -- lines of unknown customers describe nobody
        WHERE "CustomerID" IS NOT NULL
        GROUP BY "CustomerID", "Country"
        -- the most frequent country, then the first by name
        QUALIFY row_number() OVER (
          PARTITION BY "CustomerID" ORDER BY count("Country") DESC, "Country"
        ) = 1`
    },
    {
      table: "products",
      from: "uci_online_retail",
      sql: `SELECT "StockCode" AS product_id, "Description" AS title
        FROM uci_online_retail
        GROUP BY "StockCode", "Description"
        -- the most frequent description, then the first by name
        QUALIFY row_number() OVER (
          PARTITION BY "StockCode" ORDER BY count("Description") DESC, "Description"
        ) = 1`
    }
  ]
};
