import * as column from "./columns.js";
import type {Relation} from "./relation.js";

export const allEventsBySecond: Relation = {
  name: "all_events_by_second",
  about:
    "The last part of the log by second, in a separate database that is loaded for windows of less than an hour.",
  grain: "one row per second, event type and combination of filter values",
  columns: [
    {
      name: "second",
      type: "INTEGER",
      about: "Seconds since 1970 in the report’s time zone"
    },
    {
      name: "event_type",
      type: "ENUM",
      about: "view, cart, remove_from_cart or purchase; sale or return where there are no events"
    },
    ...column.dimensions.filter(({name}) => name !== "day"),
    {name: "n", type: "INTEGER", about: "Events, or order lines where there are none"}
  ],
  isSampled: false,
  from: ({hasEvents}) => (hasEvents ? ["events", "customers", "hours"] : ["sales"])
};
