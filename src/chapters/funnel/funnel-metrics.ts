import type {SqlTag} from "../../reader/create-reader.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {readMetrics} from "../../reader/read-metrics.js";

/** The metrics of the chapter, all at once, as they come from few queries. */
export function funnelMetrics(sql: SqlTag): Promise<MetricValues> {
  return readMetrics(sql, [
    "views",
    "carts",
    "removals",
    "purchases",
    "view_to_cart",
    "view_to_purchase",
    "cart_to_purchase",
    "sessions",
    "session_conversion"
  ]);
}
