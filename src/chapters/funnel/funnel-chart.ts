import {funnel} from "../../charts/funnel.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {describeRemovals} from "./describe-removals.js";
import {funnelMetrics} from "./funnel-metrics.js";
import type {StepRow} from "./funnel-steps.js";
import {funnelSteps} from "./funnel-steps.js";

/** The steps from view to purchase, with both ways of counting side by side. */
export async function funnelChart(sql: SqlTag): Promise<HTMLElement> {
  const [metric, steps] = await Promise.all([funnelMetrics(sql), funnelSteps(sql)]);
  const {has} = sql.reader.context;
  const lacking = {Cart: !has.carts, Purchase: !has.purchases, View: false};
  const counted = countedSteps(metric, steps).filter(({step}) => !lacking[step]);
  // where no event belongs to a session, there is one way to count
  const ways = has.sessions ? counted : counted.filter(({measure}) => measure === "By event");
  return chart(funnel, ways, {
    x: "n",
    y: "step",
    series: "measure",
    title: has.purchases ? "From view to purchase" : "From view to cart",
    subtitle: has.sessions
      ? "events on one side; on the other, sessions that reached the step at least once"
      : "events of each kind",
    ariaLabel: has.sessions ? "Funnel by event and by session" : "Funnel by event",
    empty: "No event matches these filters.",
    caption: describeRemovals(metric),
    sql: [metric.sql(has.purchases ? "view_to_purchase" : "view_to_cart"), steps],
    exact: "events"
  });
}

/** How many reach each step, by event and by session. */
export function countedSteps(
  metric: Pick<MetricValues, "value">,
  [sessions]: readonly StepRow[]
): {measure: string; step: "View" | "Cart" | "Purchase"; n: number | null | undefined}[] {
  return [
    {measure: "By event", step: "View", n: metric.value("views")},
    {measure: "By event", step: "Cart", n: metric.value("carts")},
    {measure: "By event", step: "Purchase", n: metric.value("purchases")},
    {measure: "By session", step: "View", n: sessions?.viewed},
    {measure: "By session", step: "Cart", n: sessions?.carted},
    {measure: "By session", step: "Purchase", n: sessions?.bought}
  ];
}
