import {choropleth} from "../../charts/choropleth.js";
import {blank} from "../../components/blank.js";
import {formats} from "../../format/formats.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {facet} from "../../reader/facet.js";
import type {Place} from "./place-sales.js";
import {whereSalesCount} from "./place-ranking.js";
import {knownPlaces, readPlaces} from "./read-places.js";
import {usStates} from "./us-states.js";

/** The US states by revenue; nothing for a shop elsewhere. */
export async function revenueMap(sql: SqlTag): Promise<HTMLElement> {
  const {context} = sql.reader;
  if (!context.has.usStates) return blank();
  const {plural} = formats(context);
  const [{asked, places}, shapes] = await Promise.all([
    readPlaces(sql.without("state")),
    usStates()
  ]);
  return chart(choropleth, knownPlaces(places), {
    state: "place",
    fill: "revenue",
    note: (row: Place) => plural(row.orders, "order"),
    shapes,
    facet: facet(sql, "state", ({code}: Place) => code),
    classes: "equal",
    title: "Revenue by state",
    subtitle: `${context.currency}, sales before returns; seven equal steps from nothing to the most`,
    caption: `A state shown only in outline has no customer here; a stronger colour means more. ${whereSalesCount}`,
    ariaLabel: "Map of revenue by state",
    sql: asked,
    exact: "revenue"
  });
}
