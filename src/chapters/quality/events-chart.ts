import {eventMix} from "../../charts/event-mix.js";
import {blank} from "../../components/blank.js";
import {prose} from "../../components/prose.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {facet} from "../../reader/facet.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {contentMetrics} from "./content-metrics.js";

const types = [
  {id: "views", type: "View", value: "view"},
  {id: "carts", type: "Cart", value: "cart"},
  {id: "removals", type: "Removed from cart", value: "remove_from_cart"},
  {id: "purchases", type: "Purchase", value: "purchase"}
];

/** Events by type; nothing where there is no log. */
export async function eventsChart(sql: SqlTag): Promise<HTMLElement> {
  if (!sql.reader.context.has.events) return blank();
  const [metric, every] = await Promise.all([
    contentMetrics(sql),
    contentMetrics(sql.without("event_type"))
  ]);
  const rows = types.map(({id, ...type}) => ({...type, events: every.value(id) ?? 0}));
  const some = rows.filter((row) => row.events > 0);
  return chart(eventMix, some, {
    x: "events",
    fill: "type",
    facet: facet(sql, "event_type", ({value}: {value: string}) => value),
    title: "Event types",
    subtitle: "number of events of each type",
    ariaLabel: "Events by type",
    caption: describeEvents(metric),
    sql: metric.sql("views")
  });
}

/** "12 views, 3 cart events and 1 purchase.", without those that the log does not have. */
export function describeEvents(metric: Pick<MetricValues, "value"> & ((id: string) => Node)) {
  const told = nouns.filter(([id]) => metric.value(id));
  const made = prose``;
  told.forEach(([id, one], i) => {
    const between = i === 0 ? "" : i === told.length - 1 ? " and " : ", ";
    made.append(between, prose`${metric(id)} ${metric.value(id) === 1 ? one : `${one}s`}`);
  });
  if (told.length === 0) return "";
  made.append(".");
  return made;
}

const nouns = [
  ["views", "view"],
  ["carts", "cart event"],
  ["removals", "removal"],
  ["purchases", "purchase"]
] as const;
