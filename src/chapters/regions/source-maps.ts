import {sum} from "d3-array";
import type {StateShapes} from "../../charts/choropleth.js";
import {choropleth} from "../../charts/choropleth.js";
import {figure} from "../../components/figure.js";
import {h} from "../../components/h.js";
import {formats} from "../../format/formats.js";
import type {ReportContext} from "../../model/report-context.js";
import type {Rows} from "../../model/rows.js";
import type {OfSource, StateSource} from "./state-sources.js";
import {ofSource} from "./state-sources.js";

/** The most maps that are shown. */
const most = 6;

/** One small map per source, of its revenue in each US state. */
export function sourceMaps(
  sources: readonly string[],
  cells: Rows<StateSource>,
  shapes: StateShapes,
  context: ReportContext
): HTMLElement {
  const {currency, has} = context;
  const named = sources.filter((source) => source !== "(unknown)").slice(0, most);
  return figure({
    title: "Source by source",
    subtitle: `${currency}, sales before returns; a stronger colour means more, in seven classes with equal numbers of states for each map`,
    chart: sources.length
      ? h(
          document,
          "div",
          {class: "small-multiples"},
          named.map((source) => sourceMap(source, ofSource(cells, source, has), shapes, context))
        )
      : h(document, "p", {}, "Nothing was sold under these filters."),
    sql: cells
  });
}

function sourceMap(
  source: string,
  states: readonly OfSource[],
  shapes: StateShapes,
  context: ReportContext
) {
  const {currency, locale} = context;
  const known = states.filter((row) => row.state !== "(unknown)");
  const map = choropleth(known, {
    state: "place",
    fill: "revenue",
    width: 230,
    shapes,
    currency,
    locale,
    ariaLabel: `Map of revenue from ${source}`
  });
  return h(
    document,
    "div",
    {},
    h(document, "h4", {}, source),
    h(document, "p", {}, describeStates(known, formats(context))),
    map
  );
}

/** The total revenue of a source, and the state with the most. */
export function describeStates(
  states: readonly Pick<OfSource, "place" | "revenue">[],
  {money}: {money: (value: number) => string}
): string {
  const [first] = states;
  const sold = money(sum(states, (row) => row.revenue));
  return first ? `${sold}, most in ${first.place}` : sold;
}
