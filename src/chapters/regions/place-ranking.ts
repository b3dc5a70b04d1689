import {barRanking} from "../../charts/bar-ranking.js";
import {fragment} from "../../components/fragment.js";
import {ifCut} from "../../format/if-cut.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {facet} from "../../reader/facet.js";
import {dataTable} from "../../reader/data-table.js";
import {rowChanges} from "../../reader/row-changes.js";
import {rankedSum} from "../shared/ranked-sum.js";
import type {Place} from "./place-sales.js";
import {readPlaces} from "./read-places.js";

/** Which place a sale counts for. */
export const whereSalesCount =
  "A sale counts for the place it was sent to if the export names it, otherwise for the place where the customer lives; the rest is “(unknown)”.";

/** States, or countries, by revenue, as a table; and as bars where there is no map. */
export async function placeRanking(sql: SqlTag): Promise<DocumentFragment> {
  const {has, currency} = sql.reader.context;
  const what = has.states ? "state" : "country";
  const every = sql.without(what);
  const {asked, places} = await readPlaces(every);
  const ranked = rankedSum(`CAST(${what} AS VARCHAR)`, "revenue");
  const by = {ranked, nameOf: ({code}: Place) => code, what: "revenue"};
  const {rows, change} = await rowChanges(every, places, by);
  const ofPlace = facet(sql, what, ({code}: Place) => code);
  return fragment(
    // the map shows them already
    !has.usStates &&
      chart(barRanking, places, {
        x: "revenue",
        y: {value: "place", label: what},
        note: "share",
        limit: 15,
        subtitle: `${currency}, sales before returns${ifCut(places, 15, "the first fifteen")}`,
        caption: whereSalesCount,
        facet: ofPlace,
        sql: asked,
        exact: "revenue"
      }),
    dataTable(
      rows.map((row) => ({...row})),
      {
        columns: [
          {key: "place", label: has.states ? "State" : "Country"},
          {key: "revenue", bar: true},
          change,
          "share",
          {key: "orders", estimated: true},
          {key: "customers", estimated: true},
          {key: "aov", label: "Order value", estimated: true}
        ],
        sql: asked,
        facet: ofPlace,
        label: `Sales by ${what}`,
        empty: "Nothing was sold under these filters."
      }
    )
  );
}
