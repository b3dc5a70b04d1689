import {allOrNone} from "../../components/all-or-none.js";
import {prose} from "../../components/prose.js";
import {sentences} from "../../components/sentences.js";
import type {ReportContext} from "../../model/report-context.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import type {ChangedPeriods} from "./changed-periods.js";
import {describeChange} from "./describe-change.js";
import {headlineMetrics} from "./headline-metrics.js";
import {readChange} from "./read-change.js";

type Has = Pick<ReportContext["has"], "events" | "sales" | "returns" | "revenue" | "purchases">;

/** The report in a few sentences: what changed last, who came, what was sold, who bought again. */
export async function summaryLead(
  sql: SqlTag,
  changed: ChangedPeriods | undefined
): Promise<DocumentFragment> {
  const {context} = sql.reader;
  const {has} = context;
  const [metric, change] = await Promise.all([headlineMetrics(sql), readChange(changed)]);
  return sentences(
    change && describeChange(change, context),
    has.events ? describeVisits(metric, has) : describeSales(metric, has)
  );
}

/** The sentences for a shop whose visits are known. */
export function describeVisits(
  metric: MetricValues,
  has: Pick<Has, "sales" | "revenue">
): DocumentFragment {
  if (!metric.value("views") && !metric.value("sessions") && !metric.value("users"))
    return prose`No visits match these filters.`;
  const orders =
    has.sales && metric.value("orders")
      ? prose` ${counted(metric, "orders", "order")} ${verb(metric, "orders")} ${has.revenue ? prose`worth ${metric("revenue")}${meanOrder(metric)}` : "placed"}.`
      : "";
  const customers = repeats(metric, "customer");
  return prose`${visitsOf(metric)}${orders}${customers}`;
}

/** Who came and what they viewed, as far as the log has visitors and sessions. */
function visitsOf(metric: MetricValues): DocumentFragment {
  const [users, sessions] = [metric.value("users"), metric.value("sessions")];
  const times = counted(metric, "views", "time");
  if (!users && !sessions) return prose`Products were viewed ${times}.`;
  const viewed = metric.value("views") ? prose`viewed products ${times}` : "viewed no product";
  if (!sessions) return prose`${counted(metric, "users", "visitor")} ${viewed}.`;
  const came = users
    ? prose`${counted(metric, "users", "visitor")} came in ${counted(metric, "sessions", "session")} and`
    : counted(metric, "sessions", "session");
  return prose`${came} ${viewed}.${endOf(metric, sessions)}`;
}

/** Which share of the sessions ended in a purchase, or whether the only one did. */
function endOf(metric: MetricValues, sessions: number): DocumentFragment | "" {
  const share = metric.value("session_conversion");
  if (share === null) return "";
  if (sessions === 1) return prose` It ${share ? "ended" : "did not end"} in a purchase.`;
  const shown = allOrNone(metric("session_conversion"), {none: "None", all: "All"});
  return prose` ${shown} of the sessions ended in a purchase.`;
}

/** The sentences for a shop of which only the sales are known. */
export function describeSales(metric: MetricValues, has: Pick<Has, "returns">): DocumentFragment {
  if (!metric.value("orders")) return prose`Nothing was sold under these filters.`;
  const returns = has.returns
    ? prose`; after ${metric("returns")} of returns, ${metric("net_revenue")} remained`
    : "";
  const customers = repeats(metric, "known customer");
  return prose`${counted(metric, "orders", "order")} ${verb(metric, "orders")} placed, worth ${metric("revenue")}${meanOrder(metric)}${returns}.${customers}`;
}

/** How many ordered again; a share of a single customer says nothing. */
function repeats(metric: MetricValues, one: string): DocumentFragment | "" {
  return (metric.value("customers") ?? 0) > 1
    ? prose` Of ${counted(metric, "customers", one)}, ${allOrNone(metric("repeat_rate"))} ordered more than once.`
    : "";
}

/** A metric with its noun: "1 order", "12 orders". */
function counted(metric: MetricValues, id: string, one: string): DocumentFragment {
  return prose`${metric(id)} ${metric.value(id) === 1 ? one : `${one}s`}`;
}

function verb(metric: MetricValues, id: string): string {
  return metric.value(id) === 1 ? "was" : "were";
}

/** The mean order; nothing for a single order, whose mean is its own amount, or for orders of no worth. */
function meanOrder(metric: MetricValues): DocumentFragment | "" {
  return (metric.value("orders") ?? 0) > 1 && metric.value("revenue") !== 0
    ? prose`, an average of ${metric("aov")} each`
    : "";
}
