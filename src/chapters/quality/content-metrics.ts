import type {ReportContext} from "../../model/report-context.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {readMetrics} from "../../reader/read-metrics.js";

/** The metrics of how much data there is. */
export function contentIds({has}: Pick<ReportContext, "has">): string[] {
  return has.events
    ? ["events", "sessions", "users", "products", "brands", "categories"]
    : ["orders", "customers", "units"];
}

const prices = ["min", "q1", "median", "mean", "q3", "max", "stddev"].map((id) => `price_${id}`);
const types = ["views", "carts", "removals", "purchases"];

/** Reads the metrics of the accepted rows, all that the sections need at once. */
export function contentMetrics(sql: SqlTag): Promise<MetricValues> {
  const {context} = sql.reader;
  return readMetrics(sql, [
    "completeness",
    ...prices,
    ...contentIds(context),
    ...(context.has.events ? types : [])
  ]);
}
