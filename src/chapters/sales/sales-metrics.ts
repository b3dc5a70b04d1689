import type {SqlTag} from "../../reader/create-reader.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {readMetrics} from "../../reader/read-metrics.js";

/** Reads the metrics of the chapter's tiles and sentences. */
export function salesMetrics(sql: SqlTag): Promise<MetricValues> {
  const {has} = sql.reader.context;
  return readMetrics(sql, [
    "revenue",
    "orders",
    "aov",
    "units",
    "items_per_order",
    "customers",
    "repeat_rate",
    ...(has.tax ? ["tax"] : []),
    ...(has.returns ? ["returns", "net_revenue"] : [])
  ]);
}

/** Whether anything was sold. */
export function isSold(metric: Pick<MetricValues, "value">): boolean {
  return (metric.value("orders") ?? 0) > 0;
}
