import {barRanking} from "../../../src/charts/bar-ranking.ts";
import {bars} from "../../../src/charts/bars.ts";
import type {ChartOptions} from "../../../src/charts/chart-options.ts";
import type {StateShapes} from "../../../src/charts/choropleth.ts";
import {choropleth} from "../../../src/charts/choropleth.ts";
import {columns} from "../../../src/charts/columns.ts";
import {completeness} from "../../../src/charts/completeness.ts";
import {concentrationCurve} from "../../../src/charts/concentration-curve.ts";
import {divergingBars} from "../../../src/charts/diverging-bars.ts";
import {eventMix} from "../../../src/charts/event-mix.ts";
import {funnel} from "../../../src/charts/funnel.ts";
import {heatmap} from "../../../src/charts/heatmap.ts";
import {histogram} from "../../../src/charts/histogram.ts";
import {pairBars} from "../../../src/charts/pair-bars.ts";
import {priceDistribution} from "../../../src/charts/price-distribution.ts";
import {scatter} from "../../../src/charts/scatter.ts";
import {smallColumns} from "../../../src/charts/small-columns.ts";
import {stackedColumns} from "../../../src/charts/stacked-columns.ts";
import {timeSeries} from "../../../src/charts/time-series.ts";
import {treemap} from "../../../src/charts/treemap.ts";
import {waterfall} from "../../../src/charts/waterfall.ts";
import {windowCounts} from "../../../src/charts/window-counts.ts";
import type {Kind} from "../../../src/format/kind.ts";
import {stateShapes} from "./state-shapes.ts";

/** A row that every chart can draw. */
export interface AnyRow {
  name: string;
  other: string;
  day: string;
  value: number | null;
  second: number | null;
  /** Bounds of a bin, one bin beside the other. */
  from: number;
  to: number;
  /** In ascending order. */
  min: number | null;
  q1: number | null;
  median: number | null;
  q3: number | null;
  max: number | null;
}

export interface AnyOptions extends ChartOptions {
  kind?: Kind;
}

/** Two states, which are drawn sooner than all. */
const shapes: StateShapes = {
  ...stateShapes,
  features: stateShapes.features.filter(({properties: {name}}) => /^(California|Texas)$/.test(name))
};

type Draw = (rows: readonly AnyRow[], options: AnyOptions) => Element;

const value = ({kind}: AnyOptions) => ({value: "value", label: "Value", kind}) as const;
const second = ({kind}: AnyOptions) => ({value: "second", label: "Second", kind}) as const;

/** Every chart by its name and, where it has several ways to draw, by the way. */
export const drawings: Readonly<Record<string, Draw>> = {
  barRanking: (rows, options) =>
    barRanking(rows, {...options, x: value(options), y: "name", note: second(options)}),
  "barRanking with intervals": (rows, options) =>
    barRanking(rows, {
      ...options,
      x: value(options),
      y: "name",
      low: "min",
      high: "max",
      reference: {value: 1, label: "all"}
    }),
  bars: (rows, options) =>
    bars(rows, {...options, x: [value(options), second(options)], y: "name"}),
  "bars, stacked": (rows, options) =>
    bars(rows, {...options, x: value(options), y: "name", series: "other", layout: "stacked"}),
  "bars, shares": (rows, options) =>
    bars(rows, {...options, x: value(options), y: "name", series: "other", layout: "share"}),
  choropleth: (rows, options) =>
    choropleth(rows, {...options, state: "name", fill: value(options), shapes}),
  "choropleth in equal classes": (rows, options) =>
    choropleth(rows, {
      ...options,
      state: "name",
      fill: value(options),
      note: "second",
      shapes,
      classes: "equal"
    }),
  columns: (rows, options) =>
    columns(rows, {...options, x: "name", y: value(options), note: "second", xLabel: "name"}),
  "columns of few": (rows, options) =>
    columns(rows, {...options, x: "name", y: value(options), n: "second"}),
  smallColumns: (rows, options) =>
    smallColumns(rows, {...options, x: "other", y: value(options), panel: "name"}),
  stackedColumns: (rows, options) =>
    stackedColumns(rows, {...options, x: "name", y: value(options), series: "other"}),
  completeness: (rows, options) =>
    completeness(rows, {
      ...options,
      y: "name",
      rows: ({value}) => Math.abs(value ?? 0),
      nulls: ({value}) => (value ? Math.abs(value) / 2 : value)
    }),
  concentrationCurve: (rows, options) =>
    concentrationCurve(rows, {...options, x: value(options), y: second(options)}),
  eventMix: (rows, options) =>
    eventMix(rows, {...options, x: ({value}) => value && Math.abs(value), fill: "name"}),
  funnel: (rows, options) => funnel(rows, {...options, x: "value", y: "name", series: "other"}),
  heatmap: (rows, options) =>
    heatmap(rows, {
      ...options,
      x: "other",
      y: "name",
      fill: value(options),
      note: "second",
      values: true
    }),
  "heatmap in classes of equal number": (rows, options) =>
    heatmap(rows, {...options, x: "other", y: "name", fill: value(options), classes: "quantile"}),
  "heatmap between the least and the most, with sizes": (rows, options) =>
    heatmap(rows, {
      ...options,
      x: "other",
      y: "name",
      fill: value(options),
      classes: "range",
      sizes: {label: "customers", of: new Map(rows.map(({name}) => [name, "12"]))}
    }),
  histogram: (rows, options) =>
    histogram(rows, {
      ...options,
      x1: {value: "from", label: "From", kind: options.kind},
      x2: "to",
      y: ({value}) => value && Math.abs(value),
      marks: [{value: 1, label: "one"}]
    }),
  divergingBars: (rows, options) => divergingBars(rows, {...options, x: value(options), y: "name"}),
  "divergingBars, grouped": (rows, options) =>
    divergingBars(rows, {...options, x: value(options), y: "name", group: "other", note: "name"}),
  pairBars: (rows, options) =>
    pairBars(rows, {
      ...options,
      first: "name",
      second: "other",
      x: value(options),
      expected: "second"
    }),
  priceDistribution: (rows, options) => priceDistribution(rows, {...options, y: "name"}),
  "priceDistribution, logarithmic": (rows, options) =>
    priceDistribution(rows, {...options, y: "name", mean: "second", n: "value", scale: "log"}),
  scatter: (rows, options) =>
    scatter(rows, {
      ...options,
      x: value(options),
      y: second(options),
      text: "name",
      low: "min",
      high: "max"
    }),
  "scatter, logarithmic both ways": (rows, options) =>
    scatter(rows, {
      ...options,
      x: value(options),
      y: second(options),
      text: "name",
      yScale: "log",
      reference: {value: 1, label: "all"}
    }),
  timeSeries: (rows, options) =>
    timeSeries(rows, {...options, x: "day", y: value(options), series: "other"}),
  "timeSeries with a mean": (rows, options) =>
    timeSeries(rows, {
      ...options,
      x: "day",
      y: value(options),
      mean: true,
      comparison: {rows, label: "others"},
      marks: rows.slice(0, 2).map(({day, name}) => ({day, label: name}))
    }),
  "timeSeries of weeks": (rows, options) =>
    timeSeries(rows, {...options, x: "day", y: value(options), interval: "week"}),
  treemap: (rows, options) =>
    treemap(rows, {...options, path: "name", value: value(options), fill: second(options)}),
  "treemap of two levels": (rows, options) =>
    treemap(rows, {
      ...options,
      path: ({name, other}) => [other, name],
      value: value(options),
      note: "second"
    }),
  waterfall: (rows, options) =>
    waterfall(rows, {
      ...options,
      x: value(options),
      y: "name",
      level: ({other}) => other === "x",
      note: "second"
    }),
  windowCounts: (rows, options) =>
    windowCounts(rows, {
      ...options,
      x: ({day}) => Date.parse(day) / 1000,
      y: ({value}) => value && Math.abs(value),
      series: "other",
      grain: 3600
    })
};
