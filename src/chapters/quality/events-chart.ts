import {eventMix} from "../../charts/event-mix.js";
import {blank} from "../../components/blank.js";
import {prose} from "../../components/prose.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
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
  return chart(
    eventMix,
    rows.filter((row) => row.events > 0),
    {
      x: "events",
      fill: "type",
      title: "Event types",
      subtitle: "number of events of each type",
      ariaLabel: "Events by type",
      caption: prose`${metric("views")} views, ${metric("carts")} carts, ${metric("removals")} removals and ${metric("purchases")} purchases.`,
      sql: metric.sql("views")
    }
  );
}
