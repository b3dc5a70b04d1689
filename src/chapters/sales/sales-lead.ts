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
      ? `${one ? "" : ", each"} with one item${one ? "" : ","}`
      : one
        ? prose` with ${metric("units")} items`
        : prose` with ${metric("units")} items, ${metric("items_per_order")} per order,`;
  const mean = !one && prose`, an average of ${metric("aov")} each`;
  const returns =
    has.returns &&
    prose` After ${metric("returns")} of returns, ${metric("net_revenue")} remained.`;
  const customers = metric.value("customers")
    ? prose`Of ${metric("customers")} known ${metric.value("customers") === 1 ? "customer" : "customers"}, ${metric("repeat_rate")} ordered more than once.`
    : "It is not known who ordered.";
  return prose`${metric("orders")} ${one ? "order" : "orders"}${items} ${one ? "was" : "were"} worth ${metric("revenue")}${mean}.${returns} ${customers}`;
}
