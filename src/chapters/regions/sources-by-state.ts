import {bars} from "../../charts/bars.js";
import {blank} from "../../components/blank.js";
import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {ifCut} from "../../format/if-cut.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {facet} from "../../reader/facet.js";
import {dataTable} from "../../reader/data-table.js";
import {readPlaces} from "./read-places.js";
import {sourceSales} from "./source-sales.js";
import {bySource, stateSources} from "./state-sources.js";

const empty = "Nothing was sold under these filters.";

/** Where each source sells, under its own heading; nothing where the exports lack states or sources. */
export async function sourcesByState(sql: SqlTag): Promise<Node> {
  const {context} = sql.reader;
  const {has} = context;
  if (!has.states || !has.sources) return blank();
  const every = sql.without("state");
  const [sales, cells, {places}] = await Promise.all([
    sourceSales(every),
    stateSources(every),
    readPlaces(every)
  ]);
  const sources = sales.map((row) => row.source);
  const rows = bySource(places, cells, sources, has);
  const codes = new Map(places.map(({place, code}) => [place, code]));
  const ofState = facet(sql, "state", ({place}: {place: string}) => codes.get(place) ?? place);
  const columns = sources.map((label, i) => ({key: `source_${i}`, label, kind: "money" as const}));
  return fragment(
    h(document, "h2", {id: "each-source"}, "Where each source sells"),
    chart(bars, rows.slice(0, 15), {
      x: columns.map(({key, ...words}) => ({value: key, ...words})),
      y: "place",
      layout: "share",
      title: "States by source",
      subtitle: `each source’s share of the state’s revenue${ifCut(rows, 15, "the first fifteen states")}`,
      ariaLabel: "Revenue by state and source",
      empty,
      facet: ofState,
      sql: cells
    }),
    dataTable(rows, {
      columns: [{key: "place", label: "State"}, columns, {key: "all", kind: "money", bar: true}],
      sql: cells,
      facet: ofState,
      label: "Sales by state and source",
      empty
    })
  );
}
