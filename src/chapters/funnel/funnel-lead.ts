import {allOrNone} from "../../components/all-or-none.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {ReportContext} from "../../model/report-context.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {funnelMetrics} from "./funnel-metrics.js";
import type {StepRow} from "./funnel-steps.js";
import {funnelSteps} from "./funnel-steps.js";

/** Views, carts and purchases, counted by event and by session. */
export async function funnelLead(sql: SqlTag): Promise<DocumentFragment> {
  const [metric, steps] = await Promise.all([funnelMetrics(sql), funnelSteps(sql)]);
  const {context} = sql.reader;
  return describeFunnel(metric, steps, {...formats(context), has: context.has});
}

/** The sentences, or that there are no views. */
export function describeFunnel(
  metric: MetricValues,
  steps: Rows<StepRow>,
  {count, has}: Pick<Formats, "count"> & {has: Pick<ReportContext["has"], "carts" | "purchases">}
): DocumentFragment {
  if (!metric.value("views"))
    return prose`No view matches these filters, so there is no funnel to show.`;
  const noun = (id: string, one: string) => (metric.value(id) === 1 ? one : `${one}s`);
  const views = prose`${metric("views")} ${noun("views", "view")}`;
  const [carts, purchases] = [
    has.carts && prose`${metric("carts")} ${noun("carts", "cart")}`,
    has.purchases && prose`${metric("purchases")} ${noun("purchases", "purchase")}`
  ];
  const recorded =
    carts && purchases
      ? prose`${views}, ${carts} and ${purchases}`
      : prose`${views} and ${carts || purchases}`;
  const byEvent = prose`${recorded} were recorded${shareOfViews(metric)}.`;
  const [viewed, conversion] = [metric.value("sessions"), metric.value("session_conversion")];
  if (!viewed || !has.purchases) return byEvent;
  if (viewed === 1) return prose`${byEvent} All of this is one session.`;
  if (conversion === 0 || conversion === 1)
    return prose`${byEvent} ${allOrNone(metric("session_conversion"), {none: "None", all: "All"})} of the ${metric("sessions")} sessions had a purchase.`;
  const bought = number("sessions_bought", steps[0]?.bought, count, {of: steps});
  return prose`${byEvent} The share by session is different: ${bought} of ${metric("sessions")} sessions (${metric("session_conversion")}) had a purchase, because a session can have several views, or none.`;
}

/** Purchases as a share of the views; there may be more of them, and then they are no share. */
function shareOfViews(metric: MetricValues): DocumentFragment | "" {
  const share = metric.value("view_to_purchase");
  if (!share) return "";
  if (share < 1) return prose`: the purchases are ${metric("view_to_purchase")} of the views`;
  return share === 1 ? prose`, as many purchases as views` : prose`, more purchases than views`;
}
