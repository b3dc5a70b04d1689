import * as Plot from "@observablehq/plot";
import type {FeatureCollection, Geometry} from "geojson";
import {documentOf, h} from "../components/h.js";
import {list} from "../format/list.js";
import type {Channel, Quantity} from "./channel.js";
import {readNotes, readNumbers, readTexts} from "./channel.js";
import type {ChartOptions, Reading} from "./chart-options.js";
import type {Chosen} from "./choosable.js";
import {choosable} from "./choosable.js";
import {colours} from "./colours.js";
import {coarsenPath} from "./coarsen-path.js";
import {emptyChart} from "./empty-chart.js";
import {readChoosable, readUnchosen} from "../model/facet.js";
import {plotChart} from "./plot-chart.js";
import {ramp, rampLegend} from "./ramp.js";
import {stateName} from "../model/state-names.js";
import {tips} from "./tips.js";

/** The shapes of us-atlas' states-albers-10m.json, already projected to 975 × 610. */
export type StateShapes = FeatureCollection<Geometry, {name: string}>;

export interface ChoroplethOptions extends ChartOptions {
  /** A US state, by its two letters or its name. */
  state: Channel;
  /** Its colour; stronger is more. */
  fill: Channel<Quantity>;
  /** What the tip tells beside the value. */
  note?: Channel;
  shapes: StateShapes;
  /** Classes of equal width, or of equally many states. */
  classes?: "equal" | "quantile";
}

interface State extends Chosen {
  name: string;
  value: number;
  note: string | undefined;
}

/** US states coloured by value; a state without one is outlined, which is not the same as little. */
export function choropleth(rows: readonly object[], options: ChoroplethOptions) {
  const {width = 720, shapes, classes = "quantile"} = options;
  const {height = Math.round((width * 610) / 975)} = options;
  const {values, format} = readNumbers(rows, options.fill, options);
  const names = readTexts(rows, options.state, options).values;
  const notes = readNotes(rows, options.note, options);
  const choices = readChoosable(rows, options.facet);
  const unchosen = readUnchosen(rows, options.facet);
  const known = values.flatMap((value, i): State[] => {
    if (value === null) return [];
    const own = {choosable: choices[i], isUnchosen: unchosen[i]};
    return [{name: stateName(names[i]!), value, note: notes[i], ...own}];
  });
  if (known.length === 0) return emptyChart({...options, height});
  const byName = new Map(known.map((state) => [state.name, state]));
  const drawn = shapes.features.map((shape) => ({shape, state: byName.get(shape.properties.name)}));
  type Drawn = (typeof drawn)[number];
  const outlined = drawn.filter(({state}) => !state);
  const coloured = drawn.filter(({state}) => state);
  const scale = ramp(
    known.map(({value}) => value),
    classes
  );
  const title = ({shape, state}: Drawn) =>
    state
      ? [state.name, format.full(state.value), state.note].filter(Boolean).join("\n")
      : `${shape.properties.name}\nno data`;
  const geometry = ({shape}: Drawn) => shape;

  const chart = plotChart(
    {...options, width, height},
    {
      margin: 1,
      projection: {type: "identity", domain: shapes},
      marks: [
        Plot.geo(outlined, {
          geometry,
          fill: colours.noData,
          stroke: "var(--rule-2)",
          strokeWidth: 0.75,
          title
        }),
        Plot.geo(
          coloured,
          Plot.centroid({
            geometry,
            fill: ({state}: Drawn) => scale.fill(state!.value),
            stroke: colours.paper,
            strokeWidth: 0.75,
            title,
            tip: tips(options),
            ...choosable(
              coloured.map(({state}) => state!),
              options
            )
          })
        )
      ]
    }
  );
  for (const path of chart.querySelectorAll("path"))
    path.setAttribute("d", coarsened(shapes, path.getAttribute("d") ?? ""));
  const document = documentOf(options);
  const onMap = new Set(shapes.features.map((shape) => shape.properties.name));
  const elsewhere = [...byName.values()].filter(({name}) => !onMap.has(name));
  return h(
    document,
    "div",
    {class: "chart-box"},
    rampLegend(scale, format.tick, {document, noData: outlined.length ? "no data" : undefined}),
    chart,
    elsewhere.length > 0 &&
      h(
        document,
        "p",
        {class: "chart-note"},
        `Not on the map: ${list(
          elsewhere.map(({name, value}) => `${name} ${format.full(value)}`),
          {locale: options.locale}
        )}.`
      )
  );
}

choropleth.reading = ({state, fill}: ChoroplethOptions): Reading => ({
  values: [fill],
  by: [state],
  caption: "States in outline have no data; a stronger colour means more."
});

// A filter colours the same borders again: their coarse form is kept with the shapes.
const cache = new WeakMap<StateShapes, Map<string, string>>();

function coarsened(shapes: StateShapes, d: string): string {
  let paths = cache.get(shapes);
  if (!paths) cache.set(shapes, (paths = new Map()));
  let coarse = paths.get(d);
  if (coarse === undefined) paths.set(d, (coarse = coarsenPath(d)));
  return coarse;
}

choropleth.file = "choropleth";
