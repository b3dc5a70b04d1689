import {eventMix} from "../../charts/event-mix.js";
import {blank} from "../../components/blank.js";
import {prose} from "../../components/prose.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {contentMetrics} from "./content-metrics.js";

const types = [
  {id: "views", type: "View"},
  {id: "carts", type: "Cart"},
  {id: "removals", type: "Removed from cart"},
  {id: "purchases", type: "Purchase"}
];

/** Events by type; nothing where there is no log. */
export async function eventsChart(sql: SqlTag): Promise<HTMLElement> {
  if (!sql.reader.context.has.events) return blank();
  const metric = await contentMetrics(sql);
  const rows = types.map(({id, type}) => ({type, events: metric.value(id) ?? 0}));
  const some = rows.filter((row) => row.events > 0);
  return chart(eventMix, some, {
    x: "events",
    fill: "type",
    title: "Event types",
    subtitle: "number of events of each type",
    ariaLabel: "Events by type",
    caption: describeEvents(metric),
    sql: metric.sql("views")
  });
}

/** "12 views, 3 cart events and 1 purchase."; nothing where there are no events. */
export function describeEvents(metric: Pick<MetricValues, "value"> & ((id: string) => Node)) {
  if (!types.some(({id}) => metric.value(id))) return "";
  const noun = (id: string, one: string) => (metric.value(id) === 1 ? one : `${one}s`);
  // many logs have no such event
  const removed =
    Boolean(metric.value("removals")) &&
    prose`, ${metric("removals")} ${noun("removals", "removal")}`;
  return prose`${metric("views")} ${noun("views", "view")}, ${metric("carts")} ${noun("carts", "cart event")}${removed} and ${metric("purchases")} ${noun("purchases", "purchase")}.`;
}
