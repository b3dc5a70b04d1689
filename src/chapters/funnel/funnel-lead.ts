import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {funnelMetrics} from "./funnel-metrics.js";
import type {StepRow} from "./funnel-steps.js";
import {funnelSteps} from "./funnel-steps.js";

/** What views led to, counted by event and by session. */
export async function funnelLead(sql: SqlTag): Promise<DocumentFragment> {
  const [metric, steps] = await Promise.all([funnelMetrics(sql), funnelSteps(sql)]);
  return describeFunnel(metric, steps, formats(sql.reader.context));
}

/** The sentences, or that there are no views. */
export function describeFunnel(
  metric: MetricValues,
  steps: Rows<StepRow>,
  {count}: Pick<Formats, "count">
): DocumentFragment {
  if (!metric.value("views"))
    return prose`No view matches these filters, so there is no funnel to show.`;
  const noun = (id: string, one: string) => (metric.value(id) === 1 ? one : `${one}s`);
  const byEvent = prose`${metric("views")} ${noun("views", "view")} led to ${metric("carts")} ${noun("carts", "cart")} and ${metric("purchases")} ${noun("purchases", "purchase")}: ${metric("view_to_purchase")} of the views.`;
  if (!metric.value("sessions")) return byEvent;
  const bought = number("sessions_bought", steps[0]?.bought, count, {of: steps});
  return prose`${byEvent} The share by session is different: ${bought} of ${metric("sessions")} ${noun("sessions", "session")} (${metric("session_conversion")}) had a purchase, because one session can have several views.`;
}
