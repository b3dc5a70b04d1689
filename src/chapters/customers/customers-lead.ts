import {allOrNone} from "../../components/all-or-none.js";
import {prose} from "../../components/prose.js";
import {sentences} from "../../components/sentences.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {customerMetrics} from "./customer-metrics.js";
import {nobody, nothing} from "./nothing-there.js";

/** How often visitors came, and how often customers ordered. */
export async function customersLead(sql: SqlTag): Promise<DocumentFragment> {
  const {has} = sql.reader.context;
  const metric = await customerMetrics(sql);
  return sentences(
    has.visitors && describeVisitors(metric),
    has.buyers && describeCustomers(metric)
  );
}

/** How often visitors came, or that there are none. */
export function describeVisitors(metric: MetricValues): DocumentFragment {
  const visitors = metric.value("users");
  if (!visitors) return prose`${nobody}`;
  const one = visitors === 1;
  if (!metric.value("sessions"))
    return prose`${metric("users")} ${one ? "visitor is" : "visitors are"} in the log, with ${metric("events")} ${metric.value("events") === 1 ? "event" : "events"}.`;
  if (one && metric.value("sessions") === 1)
    return prose`${metric("users")} visitor came once, with ${metric("events")} ${metric.value("events") === 1 ? "event" : "events"}.`;
  const often = one
    ? prose`in ${metric("sessions")} sessions`
    : prose`${metric("sessions_per_user")} times each on average`;
  return prose`${metric("users")} ${one ? "visitor" : "visitors"} came ${often}, with ${metric("events_per_session")} events per session.`;
}

/** How often customers ordered, or that there are none. */
export function describeCustomers(metric: MetricValues): DocumentFragment {
  const customers = metric.value("customers");
  if (!customers) return prose`${nothing}`;
  const again =
    customers > 1 && prose`; ${allOrNone(metric("repeat_rate"))} of them placed more than one`;
  return prose`${metric("customers")} ${customers === 1 ? "customer" : "customers"} placed ${metric("orders")} ${metric.value("orders") === 1 ? "order" : "orders"}${again}.`;
}
