import {allOrNone} from "../../components/all-or-none.js";
import {prose} from "../../components/prose.js";
import type {ReportContext} from "../../model/report-context.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {isSold, salesMetrics} from "./sales-metrics.js";

/** The number and value of orders, and how many customers ordered again. */
export async function salesLead(sql: SqlTag): Promise<DocumentFragment> {
  return describeSales(await salesMetrics(sql), sql.reader.context.has);
}

/** The sentences; says so if nothing was sold. */
export function describeSales(
  metric: MetricValues,
  has: Pick<ReportContext["has"], "returns">
): DocumentFragment {
  if (!isSold(metric)) return prose`Nothing was sold under these filters.`;
  const one = metric.value("orders") === 1;
  const items =
    metric.value("units") === metric.value("orders")
      ? one
        ? " with one item"
        : ", one item each on average,"
      : one
        ? prose` with ${metric("units")} items`
        : prose` with ${metric("units")} items, ${metric("items_per_order")} per order,`;
  const mean =
    !one && metric.value("revenue") !== 0 && prose`, an average of ${metric("aov")} each`;
  const returns =
    has.returns &&
    prose` After ${metric("returns")} of returns, ${metric("net_revenue")} remained.`;
  return prose`${metric("orders")} ${one ? "order" : "orders"}${items} ${one ? "was" : "were"} worth ${metric("revenue")}${mean}.${returns} ${describeCustomers(metric)}`;
}

/** How many of the known customers ordered again. */
function describeCustomers(metric: MetricValues): DocumentFragment {
  const [customers, share] = [metric.value("customers"), metric.value("repeat_rate")];
  if (!customers) return prose`It is not known who ordered.`;
  if (customers === 1)
    return prose`The one known customer ordered ${share ? "more than once" : "once"}.`;
  return prose`Of ${metric("customers")} known customers, ${allOrNone(metric("repeat_rate"))} ordered more than once.`;
}
