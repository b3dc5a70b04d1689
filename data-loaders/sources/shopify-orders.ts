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
    "In the admin: Orders, Export, all orders, “Plain CSV file”; Customers, Export and Products, Export for the other two. Monthly exports may overlap: an order counts once, as the newest file has it.",
  howItIsRead:
    "the export of orders; those of customers and of products beside it add where customers live and what category and vendor a product has. An order's facts are on its first row, and are filled down. `amount` is quantity × Lineitem price − Lineitem discount; taxes, shipping and discount codes are of the whole order, so they are not part of it. Shipping is on the first line. Orders count if they are `paid` or `partially_refunded`; `Refunded Amount` of these is a return. A product is its Lineitem name, because not every line has a SKU, and a customer the hash of their e-mail address. Names, streets, phone numbers and notes are never read. A product of the orders is found among the products by its title, also as “Title - Small / Blue”; the rows of its variants and pictures count as duplicates.",
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
    },
    {
      name: "shopify_customers",
      title: "Shopify customers",
      duplicates: {key: "Email"},
      columns: [
        {name: "Email", type: "private_id", required: true, to: "customers.customer_id"},
        {
          name: "Default Address Province Code",
          type: "text",
          optional: true,
          aliases: ["Province Code"],
          to: "customers.state"
        },
        {
          name: "Default Address Country Code",
          type: "text",
          optional: true,
          aliases: ["Country Code"],
          to: "customers.country"
        },
        // what a customer spent is summed up from the orders
        {name: "Total Spent", type: "text"},
        {name: "Total Orders", type: "text"},
        ...personalColumns([
          ...["First Name", "Last Name", "Company", "Address1", "Address2", "City", "Zip", "Phone"],
          ...["Default Address Company", "Default Address Address1", "Default Address Address2"],
          ...["Default Address City", "Default Address Zip", "Default Address Phone", "Note"]
        ])
      ]
    },
    {
      name: "shopify_products",
      title: "Shopify products",
      // a product's first row says what it is; variants and pictures have rows of their own
      duplicates: {key: "Handle"},
      columns: [
        {name: "Handle", type: "id", required: true, aliases: ["URL handle"]},
        {name: "Title", type: "text", to: "products.title"},
        {name: "Vendor", type: "text", to: "products.brand"},
        {
          name: "Product Category",
          type: "text",
          optional: true,
          aliases: ["Standard Product Type"],
          to: "products.category"
        },
        {name: "Type", type: "text", optional: true, aliases: ["Custom Product Type"]},
        {name: "Option1 Value", type: "text"}
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
          -- who has no place on an order may have one among the customers
          AND (concat("Billing Province", "Billing Country") <> ''
            OR "Email" NOT IN (SELECT "Email" FROM shopify_customers))
        GROUP BY "Email", "Billing Province", "Billing Country"
        -- who has moved belongs where most lines went, then to the first by name
        QUALIFY row_number() OVER (
          PARTITION BY "Email" ORDER BY count(*) DESC, "Billing Country", "Billing Province"
        ) = 1`
    },
    {
      table: "customers",
      from: "shopify_customers",
      sql: `SELECT "Email" AS customer_id, "Default Address Province Code" AS state,
        "Default Address Country Code" AS country
        FROM shopify_customers
        -- where an order says where a customer lives, it does so for the time of the order
        ANTI JOIN (
          SELECT "Email" FROM shopify_orders WHERE concat("Billing Province", "Billing Country") <> ''
        ) AS known USING ("Email")`
    },
    {
      table: "products",
      from: "shopify_orders",
      // The name of a line is the product's title, or “Title - Small / Blue” of a variant.
      sql: `WITH sold AS (
          SELECT "Lineitem name" AS name, "Vendor" AS vendor
          FROM shopify_orders
          GROUP BY "Lineitem name", "Vendor"
          -- a product belongs to the vendor of most of its lines, then to the first by name
          QUALIFY row_number() OVER (PARTITION BY "Lineitem name" ORDER BY count(*) DESC, "Vendor") = 1
        ), titles AS (
          SELECT name, array_to_string(parts[1:n], ' - ') AS title, n
          FROM (SELECT name, string_split(name, ' - ') AS parts FROM sold) AS split,
            unnest(range(1, len(parts) + 1)) AS numbers(n)
        ), described AS (
          SELECT titles.name, "Vendor" AS vendor,
            -- levels are parted by points
            coalesce(replace(replace("Product Category", '.', ''), ' > ', '.'), "Type") AS category
          FROM titles JOIN shopify_products AS products ON products."Title" = titles.title
          -- the longest title that the name begins with
          QUALIFY row_number() OVER (PARTITION BY titles.name ORDER BY n DESC, "Handle") = 1
        )
        SELECT sold.name AS product_id, sold.name AS title, coalesce(sold.vendor, described.vendor) AS brand,
          described.category
        FROM sold LEFT JOIN described USING (name)`
    }
  ]
};
