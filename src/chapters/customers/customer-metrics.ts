import type {SqlTag} from "../../reader/create-reader.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {readMetrics} from "../../reader/read-metrics.js";

/** The metrics of the chapter that the data allows, all at once, as they come from few queries. */
export function customerMetrics(sql: SqlTag): Promise<MetricValues> {
  const {has} = sql.reader.context;
  return readMetrics(sql, [
    ...(has.visitors
      ? ["events", "users", "sessions", "sessions_per_user", "events_per_session"]
      : []),
    ...(has.buyers ? ["customers", "orders", "repeat_rate"] : [])
  ]);
}
