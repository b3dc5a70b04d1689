import type {SchemaColumn, Source} from "./schema/source.ts";

const session: SchemaColumn = {
  name: "sessionId",
  type: "id",
  required: true,
  to: "events.session_id"
};
// most visitors have no id
const user: SchemaColumn = {
  name: "userId",
  type: "id",
  values: {NA: null},
  to: "events.user_id"
};
const item: SchemaColumn = {name: "itemId", type: "id", required: true, to: "events.product_id"};
const date: SchemaColumn = {
  name: "eventdate",
  type: "time",
  required: true,
  to: "events.event_time"
};
// milliseconds since the session began, at no known time of the day
const timeframe: SchemaColumn = {name: "timeframe", type: "number"};

const sqlOf = (
  schema: string
) => `SELECT eventdate AS event_time, event_type, events.itemId AS product_id,
  categories.categoryId AS category_code,
  coalesce(CAST(userId AS VARCHAR), concat('session ', sessionId)) AS user_id, sessionId AS session_id
  FROM ${schema} AS events
  -- in a log numbers may be kept as such
  LEFT JOIN diginetica_categories AS categories ON categories.itemId = CAST(events.itemId AS VARCHAR)`;

/** The logs of CIKM Cup 2016, by Diginetica: views and purchases in two files, without prices. */
export const source: Source = {
  name: "diginetica",
  title: "Diginetica",
  isLocalTime: true,
  note: "Diginetica’s logs have dates without a time of day, and no prices. A visitor without an id is counted as one visitor per session.",
  howToExport:
    "The data of the CIKM Cup 2016: train-item-views.csv, train-purchases.csv and product-categories.csv, with their semicolons.",
  howItIsRead:
    "`train-item-views.csv` are views, and `train-purchases.csv` are purchases. Dates have no time of the day: `timeframe` counts from the beginning of a session, which is not known. Most visitors have no id (`NA`), and are counted as one per session. Categories come from `product-categories.csv`. The prices in `products.csv` are on another scale, and are not used.",
  schemas: [
    {
      name: "diginetica_views",
      title: "Diginetica item views",
      duplicates: "events",
      columns: [
        session,
        user,
        item,
        timeframe,
        date,
        {
          name: "event_type",
          type: "event_type",
          required: true,
          constant: "view",
          to: "events.event_type"
        }
      ]
    },
    {
      name: "diginetica_purchases",
      title: "Diginetica purchases",
      duplicates: "events",
      columns: [
        session,
        user,
        timeframe,
        date,
        {name: "ordernumber", type: "id"},
        item,
        {
          name: "event_type",
          type: "event_type",
          required: true,
          constant: "purchase",
          to: "events.event_type"
        }
      ]
    },
    {
      name: "diginetica_categories",
      title: "Diginetica product categories",
      duplicates: {key: "itemId"},
      columns: [
        {name: "itemId", type: "id", required: true, to: "products.product_id"},
        {name: "categoryId", type: "id", required: true, to: "products.category"}
      ]
    },
    {
      name: "diginetica_products",
      title: "Diginetica products",
      duplicates: {key: "itemId"},
      unused: "prices are on another scale, and names are numbers",
      columns: [
        {name: "itemId", type: "id", required: true},
        {name: "pricelog2", type: "number"},
        {name: "product.name.tokens", type: "text"}
      ]
    }
  ],
  mappings: [
    {table: "events", from: "diginetica_views", sql: sqlOf("diginetica_views")},
    {table: "events", from: "diginetica_purchases", sql: sqlOf("diginetica_purchases")},
    {
      table: "products",
      from: "diginetica_categories",
      sql: "SELECT itemId AS product_id, categoryId AS category FROM diginetica_categories"
    }
  ]
};
