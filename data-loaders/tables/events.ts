import type {Table} from "./table.ts";

export const events = {
  name: "events",
  doc: "What visitors did, one row per event.",
  columns: [
    {name: "event_time", type: "TIMESTAMP", required: true, doc: "When it happened, in UTC."},
    {
      name: "event_type",
      type: "VARCHAR",
      required: true,
      doc: "One of view, cart, remove_from_cart, purchase."
    },
    {name: "product_id", type: "VARCHAR", required: true, doc: "The product it was about."},
    {name: "category_id", type: "VARCHAR", required: false, doc: "The shop's category number."},
    {
      name: "category_code",
      type: "VARCHAR",
      required: false,
      doc: "Category path, dots between levels."
    },
    {name: "brand", type: "VARCHAR", required: false, doc: "Brand, in lower case in REES46 logs."},
    {name: "price", type: "DECIMAL(18,4)", required: true, doc: "Price shown, in major units."},
    {name: "user_id", type: "VARCHAR", required: true, doc: "The visitor."},
    {name: "session_id", type: "VARCHAR", required: false, doc: "The visit."}
  ]
} as const satisfies Table;
