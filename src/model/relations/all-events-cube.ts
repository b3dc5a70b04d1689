import * as column from "./columns.js";
import type {Relation} from "./relation.js";

export const allEventsCube: Relation = {
  name: "all_events_cube",
  about:
    "The number of events of each type, of all visitors; only where all_session_products is a sample.",
  grain: "one row per combination of filter values",
  columns: [...column.dimensions, ...column.counts],
  isSampled: false,
  from: () => ["activity"]
};
