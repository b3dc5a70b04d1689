import type {Source} from "./schema/source.ts";

/** The tables of the Metabase sample shop, as CSV. */
export const source: Source = {
  name: "metabase",
  title: "Metabase",
  howToExport:
    "The sample shop of Metabase, or tables of the same columns: download each table (Orders, People, Products) as .csv.",
  howItIsRead:
    "an order is one line. `amount` is TOTAL, with TAX and after DISCOUNT. `subtotal` is SUBTOTAL, before both, and `unit_price` is SUBTOTAL divided by QUANTITY. A TOTAL below zero is valid only with a QUANTITY below zero, a return.",
  schemas: [
    {
      name: "metabase_orders",
      title: "Metabase orders",
      duplicates: "order_lines",
      usualDateOrder: "month-first",
      columns: [
        {name: "ID", type: "id", required: true, aliases: ["ORDER_ID"], to: "order_lines.order_id"},
        {name: "USER_ID", type: "id", aliases: ["CUSTOMER_ID"], to: "order_lines.customer_id"},
        {name: "PRODUCT_ID", type: "id", required: true, to: "order_lines.product_id"},
        {name: "SUBTOTAL", type: "amount", required: true, to: "order_lines.subtotal"},
        {name: "TAX", type: "amount", optional: true, to: "order_lines.tax"},
        {name: "TOTAL", type: "amount", required: true, to: "order_lines.amount"},
        {
          name: "DISCOUNT",
          type: "price",
          optional: true,
          to: "order_lines.discount"
        },
        {name: "CREATED_AT", type: "time", required: true, to: "order_lines.ordered_at"},
        {name: "QUANTITY", type: "quantity", required: true, to: "order_lines.quantity"}
      ],
      checks: [
        {
          // Money goes back only where goods do.
          when: '"TOTAL" < 0 AND "QUANTITY" >= 0',
          kind: "invalid",
          what: "TOTAL",
          to: "order_lines.amount",
          column: "TOTAL"
        }
      ]
    },
    {
      name: "metabase_people",
      title: "Metabase people",
      usualDateOrder: "month-first",
      duplicates: {key: "ID"},
      columns: [
        {
          name: "ID",
          type: "id",
          required: true,
          aliases: ["USER_ID", "CUSTOMER_ID"],
          to: "customers.customer_id"
        },
        {name: "STATE", type: "text", to: "customers.state"},
        {name: "SOURCE", type: "text", to: "customers.source"},
        {name: "CREATED_AT", type: "time", to: "customers.created_at"},
        {name: "COUNTRY", type: "text", optional: true, to: "customers.country"},
        {name: "NAME", type: "text", optional: true, personal: true},
        {name: "EMAIL", type: "text", optional: true, personal: true},
        {name: "PASSWORD", type: "text", optional: true, personal: true},
        {name: "ADDRESS", type: "text", optional: true, personal: true},
        {name: "CITY", type: "text", optional: true, personal: true},
        {name: "ZIP", type: "text", optional: true, personal: true},
        {name: "LONGITUDE", type: "text", optional: true, personal: true},
        {name: "LATITUDE", type: "text", optional: true, personal: true},
        {name: "BIRTH_DATE", type: "text", optional: true, personal: true}
      ]
    },
    {
      name: "metabase_products",
      title: "Metabase products",
      duplicates: {key: "ID"},
      columns: [
        {
          name: "ID",
          type: "id",
          required: true,
          aliases: ["PRODUCT_ID"],
          to: "products.product_id"
        },
        {name: "TITLE", type: "text", to: "products.title"},
        {name: "CATEGORY", type: "text", to: "products.category"},
        {name: "PRICE", type: "price", to: "products.price"},
        {name: "VENDOR", type: "text", optional: true, aliases: ["BRAND"], to: "products.brand"},
        {name: "RATING", type: "number", optional: true, to: "products.rating"}
      ]
    }
  ],
  mappings: [
    {
      table: "order_lines",
      from: "metabase_orders",
      // An order of this schema is one line. SUBTOTAL is the price of all its pieces before tax.
      sql: `SELECT "ID" AS order_id, "CREATED_AT" AS ordered_at, "USER_ID" AS customer_id,
        "PRODUCT_ID" AS product_id, "QUANTITY" AS quantity,
        CAST("SUBTOTAL" / nullif("QUANTITY", 0) AS DECIMAL(18,4)) AS unit_price,
        "SUBTOTAL" AS subtotal, "DISCOUNT" AS discount, "TAX" AS tax, "TOTAL" AS amount,
        CASE WHEN "QUANTITY" < 0 THEN 'return' ELSE 'sale' END AS kind
        FROM metabase_orders`,
      orphans: [
        {
          what: "orders whose customer is not in the people file",
          sql: `SELECT count(*) AS rows FROM metabase_orders ANTI JOIN metabase_people
            ON metabase_orders."USER_ID" = metabase_people."ID"
            -- without a people file no order can be expected to have one
            WHERE (SELECT count(*) FROM metabase_people) > 0
            -- and an order of nobody refers to nobody
              AND metabase_orders."USER_ID" IS NOT NULL`
        },
        {
          what: "orders whose product is not in the products file",
          sql: `SELECT count(*) AS rows FROM metabase_orders ANTI JOIN metabase_products
            ON metabase_orders."PRODUCT_ID" = metabase_products."ID"
            -- without a products file no order can be expected to have one
            WHERE (SELECT count(*) FROM metabase_products) > 0`
        }
      ]
    },
    {
      table: "customers",
      from: "metabase_people",
      sql: `SELECT "ID" AS customer_id, "SOURCE" AS source, "STATE" AS state, "COUNTRY" AS country,
        "CREATED_AT" AS created_at
        FROM metabase_people`
    },
    {
      table: "products",
      from: "metabase_products",
      sql: `SELECT "ID" AS product_id, "TITLE" AS title, "CATEGORY" AS category, "VENDOR" AS brand,
        "PRICE" AS price, "RATING" AS rating
        FROM metabase_products`
    }
  ]
};
