import type {ReportContext} from "../../model/report-context.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {readMetrics} from "../../reader/read-metrics.js";

type Has = Pick<
  ReportContext["has"],
  "events" | "sales" | "revenue" | "purchases" | "buyers" | "returns"
>;

/** The metrics of the tiles, in their order. */
export function headlineIds({events, sales, revenue, purchases, buyers, returns}: Has): string[] {
  return [
    ...(revenue ? ["revenue", ...(returns ? ["net_revenue"] : [])] : []),
    ...(sales ? ["orders", revenue ? "aov" : "units"] : []),
    ...(buyers ? ["customers"] : []),
    ...(events ? ["users", "sessions", ...(purchases ? ["session_conversion"] : ["views"])] : [])
  ];
}

/** Reads the metrics of the page's tiles and of its lead. */
export function headlineMetrics(sql: SqlTag): Promise<MetricValues> {
  const {has} = sql.reader.context;
  return readMetrics(sql, [
    ...headlineIds(has),
    ...(has.events && has.purchases ? ["views"] : []),
    ...(has.buyers ? ["repeat_rate"] : []),
    ...(has.returns ? ["returns"] : []),
    ...(has.tax ? ["tax"] : [])
  ]);
}
