import type {SchemaColumn, Source} from "./schema/source.ts";

/** Events that concern no product by themselves, or one that was only listed. */
const others = [
  ...["page_view", "session_start", "first_visit", "user_engagement", "scroll", "click"],
  ...["view_promotion", "select_promotion", "view_item_list", "select_item", "view_search_results"],
  ...["view_cart", "begin_checkout", "add_shipping_info", "add_payment_info", "add_to_wishlist"],
  ...["search", "login", "sign_up", "refund", "file_download", "form_start", "form_submit"],
  ...["video_start", "video_progress", "video_complete"]
];

/** What is not set has these words. */
const unset = {"(not set)": null, "(none)": null};

/** A field of an item, by the names it has when `items` are flattened. */
const field = (
  name: string,
  column: Pick<SchemaColumn, "type" | "required" | "optional" | "to" | "values">
): SchemaColumn => ({
  name,
  aliases: [`items.${name}`, `item.${name}`],
  optional: true,
  ...column
});

/**
 * Events of Google Analytics 4 as BigQuery exports them, with `items` flattened: a row for each event and item. How
 * columns are called is up to who flattened them.
 */
export const source: Source = {
  name: "ga4",
  title: "Google Analytics 4",
  note: "In Google Analytics’ events a purchase of several pieces is one line, at the price of all.",
  howToExport:
    "In BigQuery, flatten the events export with `UNNEST(items)` and save the result as CSV.",
  howItIsRead:
    "one row per event and item, as BigQuery gives them when `items` is flattened. The columns may be called `items.item_id`, `items_item_id` or `item_id`, and so on; the session may be `ga_session_id` or `session_id`. Events that are about no single product (`page_view`, `begin_checkout`) are rejected as `left out`, so leave them out of the query. The number of a session is one of its visitor’s. A purchase is one line at the price of all its pieces (`item_revenue`, otherwise price × quantity), and one without either is rejected if the file has one of these columns.",
  schemas: [
    {
      name: "ga4_items",
      title: "Google Analytics 4 events by item",
      duplicates: "events",
      checks: [
        {
          // its revenue would be missing; an export without both columns has none at all
          ofFilesWith: ["price", "item_revenue"],
          when: "event_name = 'purchase' AND price IS NULL AND item_revenue IS NULL",
          kind: "missing",
          what: "price",
          to: "events.price",
          column: "price"
        }
      ],
      columns: [
        {name: "event_timestamp", type: "time", required: true, to: "events.event_time"},
        {
          name: "event_name",
          type: "event_type",
          required: true,
          values: {
            view_item: "view",
            add_to_cart: "cart",
            remove_from_cart: "remove_from_cart",
            purchase: "purchase",
            ...Object.fromEntries(others.map((name) => [name, null]))
          },
          to: "events.event_type"
        },
        {name: "user_pseudo_id", type: "id", required: true, to: "events.user_id"},
        field("item_id", {
          type: "id",
          required: true,
          optional: false,
          values: unset,
          to: "events.product_id"
        }),
        {
          name: "ga_session_id",
          type: "id",
          optional: true,
          aliases: ["session_id", "event_params.ga_session_id"],
          to: "events.session_id"
        },
        field("item_brand", {type: "text", values: unset, to: "events.brand"}),
        field("item_category", {type: "text", values: unset, to: "events.category_code"}),
        field("price", {type: "price", to: "events.price"}),
        field("quantity", {type: "quantity"}),
        field("item_revenue", {type: "price"})
      ]
    },
    {
      name: "ga4_report",
      title: "a report of Google Analytics 4’s pages",
      duplicates: "order_lines",
      unused:
        "it has sums of items, and no single event or order; export the events to BigQuery instead",
      columns: [
        {name: "Item name", type: "text", required: true},
        {name: "Items viewed", type: "number"},
        {name: "Items added to cart", type: "number"},
        {name: "Items purchased", type: "number"},
        {name: "Item revenue", type: "number"}
      ]
    }
  ],
  mappings: [
    {
      table: "events",
      from: "ga4_items",
      // the number of a session is its visitor's, and a dot parts the levels of a category of ours
      sql: `SELECT event_timestamp AS event_time, event_name AS event_type, item_id AS product_id,
        replace(CAST(item_category AS VARCHAR), '.', ' ') AS category_code, item_brand AS brand,
        CASE WHEN event_name = 'purchase'
          THEN CAST(coalesce(item_revenue, price * coalesce(quantity, 1)) AS DECIMAL(18,4)) ELSE price END AS price,
        user_pseudo_id AS user_id,
        CASE WHEN ga_session_id IS NOT NULL THEN concat(user_pseudo_id, ' ', ga_session_id) END AS session_id
        FROM ga4_items`
    }
  ]
};
