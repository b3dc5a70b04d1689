import type {SqlTag} from "../../reader/create-reader.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {readMetrics} from "../../reader/read-metrics.js";

/** Reads the chapter's metrics, as far as the exports contain them. */
export function categoryMetrics(sql: SqlTag): Promise<MetricValues> {
  const {has} = sql.reader.context;
  return readMetrics(sql, [
    ...(has.events ? ["categories", "events", "view_to_purchase"] : []),
    ...(has.revenue ? ["revenue"] : []),
    "price_median",
    "price_mean"
  ]);
}
