import type {Source} from "./schema/source.ts";

/** The event log that Retailrocket has published, without prices or sessions, and the files beside it. */
export const source: Source = {
  name: "retailrocket",
  title: "Retailrocket",
  note: "Retailrocket’s log has neither prices nor sessions: what a visitor bought at one moment is an order.",
  howToExport:
    "“Retailrocket recommender system dataset”: events.csv; the other files may lie beside it.",
  howItIsRead:
    "`events.csv` has neither prices nor sessions. `addtocart` is cart and `transaction` is purchase. What a visitor bought at one moment is an order. Item properties are hashed, and the category tree has no names: both are checked and counted, but fill no table.",
  schemas: [
    {
      name: "retailrocket_events",
      title: "Retailrocket events",
      duplicates: "events",
      columns: [
        {name: "timestamp", type: "time", required: true, to: "events.event_time"},
        {name: "visitorid", type: "id", required: true, to: "events.user_id"},
        {
          name: "event",
          type: "event_type",
          required: true,
          values: {view: "view", addtocart: "cart", transaction: "purchase"},
          to: "events.event_type"
        },
        {name: "itemid", type: "id", required: true, to: "events.product_id"},
        {name: "transactionid", type: "id"}
      ]
    },
    {
      name: "retailrocket_item_properties",
      title: "Retailrocket item properties",
      duplicates: {key: "itemid"},
      unused: "their names and values are hashed",
      columns: [
        {name: "timestamp", type: "time", required: true},
        {name: "itemid", type: "id", required: true},
        {name: "property", type: "text", required: true},
        {name: "value", type: "text"}
      ]
    },
    {
      name: "retailrocket_category_tree",
      title: "Retailrocket category tree",
      duplicates: {key: "categoryid"},
      unused: "its categories are numbers without names",
      columns: [
        {name: "categoryid", type: "id", required: true},
        {name: "parentid", type: "id"}
      ]
    }
  ],
  mappings: [
    {
      table: "events",
      from: "retailrocket_events",
      sql: `SELECT "timestamp" AS event_time, event AS event_type, itemid AS product_id, visitorid AS user_id
        FROM retailrocket_events`
    }
  ]
};
