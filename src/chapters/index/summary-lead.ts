import {prose} from "../../components/prose.js";
import type {ReportContext} from "../../model/report-context.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {headlineMetrics} from "./headline-metrics.js";

type Has = Pick<ReportContext["has"], "events" | "sales" | "returns">;

/** The report in a few sentences: who came, what was sold, who bought again. */
export async function summaryLead(sql: SqlTag): Promise<DocumentFragment> {
  const {has} = sql.reader.context;
  const metric = await headlineMetrics(sql);
  return has.events ? describeVisits(metric, has) : describeSales(metric, has);
}

/** The sentences for a shop whose visits are known. */
export function describeVisits(metric: MetricValues, has: Pick<Has, "sales">): DocumentFragment {
  if (!metric.value("sessions")) return prose`No visits match these filters.`;
  const orders =
    has.sales && metric.value("orders")
      ? prose` ${counted(metric, "orders", "order")} ${verb(metric, "orders")} worth ${metric("revenue")}${meanOrder(metric)}.`
      : "";
  const customers = metric.value("customers")
    ? prose` Of ${counted(metric, "customers", "customer")}, ${metric("repeat_rate")} ordered more than once.`
    : "";
  return prose`${counted(metric, "users", "visitor")} came in ${counted(metric, "sessions", "session")} and viewed products ${counted(metric, "views", "time")}. ${metric("session_conversion")} of the sessions ended in a purchase.${orders}${customers}`;
}

/** The sentences for a shop of which only the sales are known. */
export function describeSales(metric: MetricValues, has: Pick<Has, "returns">): DocumentFragment {
  if (!metric.value("orders")) return prose`Nothing was sold under these filters.`;
  const returns = has.returns
    ? prose`; after ${metric("returns")} of returns, ${metric("net_revenue")} remained`
    : "";
  const customers = metric.value("customers")
    ? prose` Of ${counted(metric, "customers", "known customer")}, ${metric("repeat_rate")} ordered more than once.`
    : "";
  return prose`${counted(metric, "orders", "order")} ${verb(metric, "orders")} placed, worth ${metric("revenue")}${meanOrder(metric)}${returns}.${customers}`;
}

/** A metric with its noun: "1 order", "12 orders". */
function counted(metric: MetricValues, id: string, one: string): DocumentFragment {
  return prose`${metric(id)} ${metric.value(id) === 1 ? one : `${one}s`}`;
}

function verb(metric: MetricValues, id: string): string {
  return metric.value(id) === 1 ? "was" : "were";
}

/** The mean order; nothing for a single order, whose mean is its own amount. */
function meanOrder(metric: MetricValues): DocumentFragment | "" {
  return (metric.value("orders") ?? 0) > 1 ? prose`, an average of ${metric("aov")} each` : "";
}
