import {prose} from "../../components/prose.js";
import type {ReportContext} from "../../model/report-context.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {isSold, salesMetrics} from "./sales-metrics.js";

/** How many orders came to how much, and how many customers ordered again. */
export async function salesLead(sql: SqlTag): Promise<DocumentFragment> {
  return describeSales(await salesMetrics(sql), sql.reader.context.has);
}

/** The sentences; says so where nothing was sold. */
export function describeSales(
  metric: MetricValues,
  has: Pick<ReportContext["has"], "returns">
): DocumentFragment {
  if (!isSold(metric)) return prose`Nothing was sold under these filters.`;
  const pieces =
    metric.value("units") === metric.value("orders")
      ? ", each of one piece,"
      : prose` of ${metric("units")} pieces, ${metric("items_per_order")} in each,`;
  const returns =
    has.returns &&
    prose` Returns took ${metric("returns")} back, which leaves ${metric("net_revenue")}.`;
  const customers = metric.value("customers")
    ? prose`${metric("repeat_rate")} of the ${metric("customers")} known customers ordered more than once.`
    : "Who ordered is not known.";
  return prose`${metric("orders")} orders${pieces} came to ${metric("revenue")}, ${metric("aov")} an order.${returns} ${customers}`;
}
