import * as column from "./columns.js";
import type {Relation} from "./relation.js";

export const allSessionProducts: Relation = {
  name: "all_session_products",
  about: "What each session did with each product, hour by hour and price by price.",
  grain: "one row per session, product, price, day and hour of the event log",
  columns: [
    {
      name: "session_no",
      type: "INTEGER",
      about: "Running number of the session; empty for events without one"
    },
    column.userNo,
    column.productNo,
    column.day,
    column.hour,
    column.category,
    column.categoryCode,
    column.brand,
    column.price,
    column.priceBand,
    column.state,
    column.source,
    column.country,
    {
      name: "no_category_id",
      type: "UTINYINT",
      about: "1 where the export has no category id, otherwise 0"
    },
    column.nulls,
    column.cells,
    ...column.counts
  ],
  isSampled: true,
  from: () => ["session_products"]
};
