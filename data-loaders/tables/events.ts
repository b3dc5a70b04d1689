import {eventTypes} from "./event-types.ts";
import type {Table} from "./table.ts";

/** What visitors did, one row per event. */
export const events = {
  name: "events",
  columns: [
    {name: "event_time", type: "TIMESTAMP", required: true}, // in UTC
    {name: "event_type", type: "VARCHAR", required: true, values: eventTypes},
    {name: "product_id", type: "VARCHAR", required: true},
    {name: "category_id", type: "VARCHAR", required: false},
    {name: "category_code", type: "VARCHAR", required: false}, // a path, dots between levels
    {name: "brand", type: "VARCHAR", required: false},
    {name: "price", type: "DECIMAL(18,4)", required: false}, // as shown, in major units
    {name: "user_id", type: "VARCHAR", required: true},
    {name: "session_id", type: "VARCHAR", required: false}
  ]
} as const satisfies Table;
