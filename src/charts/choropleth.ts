import * as Plot from "@observablehq/plot";
import type {FeatureCollection, Geometry} from "geojson";
import {documentOf, h} from "../components/h.js";
import {list} from "../format/list.js";
import type {ChartOptions} from "./chart-options.js";
import {colours} from "./colours.js";
import {coarsenPath} from "./coarsen-path.js";
import {emptyChart} from "./empty-chart.js";
import {plotChart} from "./plot-chart.js";
import {ramp, rampLegend} from "./ramp.js";
import {stateName} from "../model/state-names.js";
import {tips} from "./tips.js";
import type {ValueKind} from "./value-format.js";
import {valueFormat} from "./value-format.js";

/** A US state, by its two letters or its name, and its value. */
export interface ChoroplethRow {
  state: string;
  value: number;
  note?: string;
}

/** The shapes of us-atlas' states-albers-10m.json, already projected to 975 × 610. */
export type StateShapes = FeatureCollection<Geometry, {name: string}>;

export interface ChoroplethOptions extends ChartOptions {
  kind?: ValueKind;
  shapes: StateShapes;
  /** Classes of equal width, or of equally many states. */
  classes?: "equal" | "quantile";
}

/** US states coloured by value; a state without a row is outlined, which is not the same as little. */
export function choropleth(rows: readonly ChoroplethRow[], options: ChoroplethOptions) {
  const {width = 720, kind = "money", shapes, classes = "quantile"} = options;
  const {height = Math.round((width * 610) / 975)} = options;
  if (rows.length === 0) return emptyChart({...options, height});
  const format = valueFormat(kind, options);
  const byName = new Map(rows.map((row) => [stateName(row.state), row]));
  const states = shapes.features.map((shape) => ({shape, row: byName.get(shape.properties.name)}));
  type State = (typeof states)[number];
  const known = states.filter((state) => state.row);
  const unknown = states.filter((state) => !state.row);
  const scale = ramp(
    rows.map((row) => row.value),
    classes
  );
  const title = ({shape, row}: State) =>
    row
      ? [shape.properties.name, format.full(row.value), row.note].filter(Boolean).join("\n")
      : `${shape.properties.name}\nno data`;
  const geometry = (state: State) => state.shape;

  const chart = plotChart(
    {...options, width, height},
    {
      margin: 1,
      projection: {type: "identity", domain: shapes},
      marks: [
        Plot.geo(unknown, {
          geometry,
          fill: colours.noData,
          stroke: "var(--rule-2)",
          strokeWidth: 0.75,
          title
        }),
        Plot.geo(
          known,
          Plot.centroid({
            geometry,
            fill: ({row}: State) => scale.fill(row!.value),
            stroke: colours.paper,
            strokeWidth: 0.75,
            title,
            tip: tips(options)
          })
        )
      ]
    }
  );
  for (const path of chart.querySelectorAll("path"))
    path.setAttribute("d", coarsened(shapes, path.getAttribute("d") ?? ""));
  const document = documentOf(options);
  const drawn = new Set(shapes.features.map((shape) => shape.properties.name));
  const elsewhere = [...byName].filter(([name]) => !drawn.has(name));
  return h(
    document,
    "div",
    {class: "chart-box"},
    rampLegend(scale, format.tick, {document, noData: unknown.length ? "no data" : undefined}),
    chart,
    elsewhere.length > 0 &&
      h(
        document,
        "p",
        {class: "chart-note"},
        `Not on the map: ${list(
          elsewhere.map(([name, row]) => `${name} ${format.full(row.value)}`),
          {locale: options.locale}
        )}.`
      )
  );
}

// A filter colours the same borders again: their coarse form is kept with the shapes.
const cache = new WeakMap<StateShapes, Map<string, string>>();

function coarsened(shapes: StateShapes, d: string): string {
  let paths = cache.get(shapes);
  if (!paths) cache.set(shapes, (paths = new Map()));
  let coarse = paths.get(d);
  if (coarse === undefined) paths.set(d, (coarse = coarsenPath(d)));
  return coarse;
}
