import type {Schema, SchemaColumn, Source} from "./schema/source.ts";

/**
 * The tables of Olist's Brazilian marketplace. A line's amount is its item's price; freight is not
 * revenue of the shop, but shipping beside it. Orders count whatever their status: the export does not say which
 * of the cancelled were paid back.
 */
export const source: Source = {
  name: "olist",
  title: "Olist",
  currency: "BRL",
  isLocalTime: true,
  note: "Orders of Olist count whatever their status, also canceled ones: the export does not say which of them were paid back.",
  howToExport:
    "“Brazilian E-Commerce Public Dataset by Olist”: put all its CSV files into one folder.",
  howItIsRead:
    "`amount` is the item's price without freight, which is `shipping`, and orders count whatever their status. An item whose order is not in the orders file has no date and is rejected (`unknown order_id`). Orders without items are counted as orphans. Customers are `customer_unique_id`; without the customers file a line has no customer, because `customer_id` is new with every order. Payments, reviews, sellers and geolocation are checked and counted, but fill no table.",
  schemas: [
    {
      name: "olist_orders",
      title: "Olist orders",
      duplicates: {key: "order_id"},
      needs: ["olist_order_items"],
      columns: [
        {name: "order_id", type: "id", required: true, to: "order_lines.order_id"},
        {name: "customer_id", type: "id", required: true},
        {name: "order_status", type: "text"},
        {
          name: "order_purchase_timestamp",
          type: "time",
          required: true,
          to: "order_lines.ordered_at"
        },
        {name: "order_approved_at", type: "time", optional: true},
        {name: "order_delivered_carrier_date", type: "time", optional: true},
        {name: "order_delivered_customer_date", type: "time", optional: true},
        {name: "order_estimated_delivery_date", type: "time", optional: true}
      ]
    },
    {
      name: "olist_order_items",
      title: "Olist order items",
      duplicates: "order_lines",
      needs: ["olist_orders"],
      // Only the order says when an item was sold.
      references: [{column: "order_id", schema: "olist_orders", to: "order_id"}],
      columns: [
        {name: "order_id", type: "id", required: true, to: "order_lines.order_id"},
        {name: "order_item_id", type: "id", required: true},
        {name: "product_id", type: "id", required: true, to: "order_lines.product_id"},
        {name: "seller_id", type: "id"},
        {name: "shipping_limit_date", type: "time", optional: true},
        {name: "price", type: "price", required: true, to: "order_lines.amount"},
        {name: "freight_value", type: "price", to: "order_lines.shipping"}
      ]
    },
    {
      name: "olist_customers",
      title: "Olist customers",
      // One row per order: the person is customer_unique_id.
      duplicates: {key: "customer_id"},
      columns: [
        {name: "customer_id", type: "id", required: true},
        {name: "customer_unique_id", type: "id", required: true, to: "customers.customer_id"},
        {name: "customer_state", type: "text", to: "customers.state"},
        ...place("customer")
      ]
    },
    {
      name: "olist_products",
      title: "Olist products",
      duplicates: {key: "product_id"},
      columns: [
        {name: "product_id", type: "id", required: true, to: "products.product_id"},
        {name: "product_category_name", type: "text", to: "products.category"},
        ...optional("number", [
          "product_name_lenght",
          "product_description_lenght",
          "product_photos_qty",
          "product_weight_g",
          "product_length_cm",
          "product_height_cm",
          "product_width_cm"
        ])
      ]
    },
    {
      name: "olist_categories",
      title: "Olist category names",
      duplicates: {key: "product_category_name"},
      columns: [
        {name: "product_category_name", type: "text", required: true},
        {
          name: "product_category_name_english",
          type: "text",
          required: true,
          to: "products.category"
        }
      ]
    },
    unused(
      "olist_payments",
      "Olist payments",
      "payments of an order add up to its items and freight",
      [
        {name: "order_id", type: "id", required: true},
        {name: "payment_sequential", type: "quantity", required: true},
        {name: "payment_type", type: "text"},
        {name: "payment_installments", type: "quantity"},
        {name: "payment_value", type: "price", required: true}
      ]
    ),
    unused(
      "olist_reviews",
      "Olist reviews",
      "no chapter reads reviews, and their texts are personal",
      [
        {name: "review_id", type: "id", required: true},
        {name: "order_id", type: "id", required: true},
        {name: "review_score", type: "quantity", required: true},
        {name: "review_comment_title", type: "text", personal: true},
        {name: "review_comment_message", type: "text", personal: true},
        {name: "review_creation_date", type: "time"},
        {name: "review_answer_timestamp", type: "time"}
      ]
    ),
    unused("olist_sellers", "Olist sellers", "no chapter lists sellers", [
      {name: "seller_id", type: "id", required: true},
      {name: "seller_state", type: "text"},
      ...place("seller")
    ]),
    unused("olist_geolocation", "Olist geolocation", "places finer than a state are personal", [
      {name: "geolocation_zip_code_prefix", type: "text", personal: true},
      {name: "geolocation_lat", type: "text", personal: true},
      {name: "geolocation_lng", type: "text", personal: true},
      {name: "geolocation_city", type: "text", personal: true},
      {name: "geolocation_state", type: "text"}
    ])
  ],
  mappings: [
    {
      table: "order_lines",
      from: "olist_order_items",
      // Without the customers file nobody can be recognised: customer_id of an order is new each time.
      sql: `SELECT items.order_id, orders.order_purchase_timestamp AS ordered_at,
        customers.customer_unique_id AS customer_id, items.product_id, 1 AS quantity,
        items.price AS unit_price, items.price AS amount,
        items.freight_value AS shipping, 'sale' AS kind
        FROM olist_order_items AS items
        JOIN olist_orders AS orders USING (order_id)
        LEFT JOIN olist_customers AS customers ON orders.customer_id = customers.customer_id`,
      orphans: [
        {
          what: "orders without items",
          sql: "SELECT count(*) AS rows FROM olist_orders ANTI JOIN olist_order_items USING (order_id)"
        },
        {
          what: "orders whose customer is not in the customers file",
          sql: "SELECT count(*) AS rows FROM olist_orders ANTI JOIN olist_customers USING (customer_id)"
        },
        {
          what: "items whose product is not in the products file",
          sql: "SELECT count(*) AS rows FROM olist_order_items ANTI JOIN olist_products USING (product_id)"
        },
        {
          what: "customers without orders",
          sql: "SELECT count(*) AS rows FROM olist_customers ANTI JOIN olist_orders USING (customer_id)"
        }
      ]
    },
    {
      table: "customers",
      from: "olist_customers",
      // State codes of Brazil and of the US overlap: the country, which the export leaves unsaid,
      // keeps them apart.
      sql: `SELECT customer_unique_id AS customer_id, customer_state AS state, 'Brazil' AS country
        FROM olist_customers
        GROUP BY customer_unique_id, customer_state
        -- who has moved belongs to the state of most orders, then to the first by name
        QUALIFY row_number() OVER (
          PARTITION BY customer_unique_id ORDER BY count(*) DESC, customer_state
        ) = 1`
    },
    {
      table: "products",
      from: "olist_products",
      sql: `SELECT product_id, coalesce(product_category_name_english, product_category_name) AS category
        FROM olist_products LEFT JOIN olist_categories USING (product_category_name)`
    }
  ]
};

function optional(type: SchemaColumn["type"], names: readonly string[]): SchemaColumn[] {
  return names.map((name) => ({name, type, optional: true}));
}

function place(whose: string): SchemaColumn[] {
  return [
    {name: `${whose}_zip_code_prefix`, type: "text", optional: true, personal: true},
    {name: `${whose}_city`, type: "text", optional: true, personal: true}
  ];
}

function unused(
  name: string,
  title: string,
  why: string,
  columns: readonly SchemaColumn[]
): Schema {
  return {name, title, unused: why, duplicates: "order_lines", columns};
}
