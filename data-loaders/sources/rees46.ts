import type {SchemaColumn, Source} from "./schema/source.ts";

const time: SchemaColumn = {
  name: "event_time",
  type: "time",
  required: true,
  to: "events.event_time"
};
const type: SchemaColumn = {
  name: "event_type",
  type: "event_type",
  required: true,
  to: "events.event_type"
};
const product: SchemaColumn = {
  name: "product_id",
  type: "id",
  required: true,
  to: "events.product_id"
};
const price: SchemaColumn = {name: "price", type: "price", required: true, to: "events.price"};
const user: SchemaColumn = {name: "user_id", type: "id", required: true, to: "events.user_id"};
const session: SchemaColumn = {name: "user_session", type: "id", to: "events.session_id"};
const item: readonly SchemaColumn[] = [
  {name: "category_id", type: "id", to: "events.category_id"},
  {name: "category_code", type: "text", to: "events.category_code"},
  {name: "brand", type: "text", to: "events.brand"}
];

/** Event logs as REES46 publishes them, and the form whose products are in an item file. */
export const source: Source = {
  name: "rees46",
  title: "REES46",
  howToExport:
    "The event logs that REES46 has published (“eCommerce behavior data from multi category store” and others), as CSV, packed or not, a file per month.",
  howItIsRead:
    "the published item file of the short form lists about half its products twice. One row per product is kept, the one with category and brand filled as far as possible, so the join multiplies no event.",
  schemas: [
    {
      name: "rees46_events",
      title: "REES46 events",
      duplicates: "events",
      columns: [time, type, product, ...item, price, user, session]
    },
    {
      name: "rees46_short_events",
      title: "REES46 events, short form",
      duplicates: "events",
      columns: [time, type, product, price, user, session]
    },
    {
      name: "rees46_items",
      title: "REES46 items",
      // The published item file names half its products twice; joined as it is, it would count
      // their events twice.
      duplicates: {key: "product_id"},
      columns: [product, ...item]
    }
  ],
  mappings: [
    {
      table: "events",
      from: "rees46_events",
      sql: `SELECT event_time, event_type, product_id, category_id, category_code, brand, price, user_id,
        user_session AS session_id
        FROM rees46_events`
    },
    {
      table: "events",
      from: "rees46_short_events",
      sql: `SELECT event_time, event_type, events.product_id, category_id, category_code, brand, price, user_id,
        user_session AS session_id
        FROM rees46_short_events AS events
        LEFT JOIN rees46_items AS items ON items.product_id = CAST(events.product_id AS VARCHAR)`,
      orphans: [
        {
          what: "events whose product is not in the item file",
          sql: `SELECT count(*) AS rows
            FROM rees46_short_events AS events
            -- in a log numbers may be kept as such
            ANTI JOIN rees46_items AS items ON items.product_id = CAST(events.product_id AS VARCHAR)
            -- without an item file no event can be expected to have one
            WHERE (SELECT count(*) FROM rees46_items) > 0`
        }
      ]
    },
    {
      table: "products",
      from: "rees46_items",
      sql: "SELECT product_id, category_code AS category, brand FROM rees46_items"
    }
  ]
};
