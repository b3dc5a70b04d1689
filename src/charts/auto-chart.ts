import * as Plot from "@observablehq/plot";
import type {Kind} from "../format/kind.js";
import {h, documentOf} from "../components/h.js";
import type {Channel} from "./channel.js";
import {channelField, readTexts, valuesOf} from "./channel.js";
import type {ChartOptions, Reading} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {categoryColour, colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {legend} from "./legend.js";
import {plotChart} from "./plot-chart.js";
import {valueFormat} from "../format/value-format.js";

/** How rows are drawn. */
export type AutoMark = "bar" | "dot" | "line" | "area";

export interface AutoChartOptions extends ChartOptions {
  /** Columns; numbers, days, texts or truth values. */
  x?: Channel;
  y?: Channel;
  /** Tells rows apart. */
  series?: Channel;
  /** By default Plot chooses by the values. */
  mark?: AutoMark;
}

/** Colours tell no more names apart than this; what comes after has one colour. */
const mostColours = 12;

/** Bars and names beyond so many cannot be read. */
const mostNames = 60;

/** A chart of any rows: Plot's auto mark chooses how values of their types are drawn. */
export function autoChart(data: readonly object[], options: AutoChartOptions): Element {
  const {width = 720, x, y, series, mark} = options;
  if (data.length === 0 || (x === undefined && y === undefined)) return emptyChart(options);
  const side = (channel: Channel | undefined) => readSide(data, channel, options);
  const [across, up] = [side(x), side(y)];
  const named = Math.max(up?.names?.length ?? 0, across?.names?.length ?? 0);
  if (named > mostNames) return tooMany(named, options);
  const groups = series === undefined ? undefined : readTexts(data, series, options).values;
  const colourNames = [...new Set(groups)];
  if (colourNames.length > mostColours) return tooManyColours(colourNames.length, options);
  const isTall = up?.names !== undefined;
  const height = options.height ?? (up?.names ? Math.max(160, 60 + 24 * up.names.length) : 360);
  const longest = Math.max(0, ...(up?.names ?? []).map((name) => name.length));
  const chart = plotChart(
    {...options, width, height},
    {
      marginLeft: isTall ? Math.min(width / 2.5, 24 + 7 * longest) : 70,
      marginBottom: across?.names && !isTall ? 70 : 40,
      marginRight: 16,
      marginTop: 24,
      x: {...across?.scale, ...(across?.names && {tickRotate: -35})},
      y: up?.scale,
      color: {domain: colourNames, range: colourNames.map((_, i) => categoryColour(i))},
      marks: [
        Plot.auto(data as object[], {
          ...(across && {x: {value: across.values, label: across.label}}),
          ...(up && {y: {value: up.values, label: up.label}}),
          color: groups ? {value: groups} : {color: colours.main},
          ...(mark && {mark})
        })
      ]
    }
  );
  if (!groups) return chart;
  const items = colourNames.map((label, i) => ({label, colour: categoryColour(i)}));
  return h(documentOf(options), "div", {}, legend(items, options), chart);
}

autoChart.file = "auto-chart";

autoChart.reading = ({x, y, series}: AutoChartOptions): Reading => ({
  values: y === undefined ? (x === undefined ? [] : [x]) : [y],
  by: [y === undefined ? undefined : x, series]
});

interface Side {
  readonly values: readonly unknown[];
  readonly label: string;
  /** The values of a side with names, in the order of the rows. */
  readonly names?: readonly string[];
  readonly scale: Plot.ScaleOptions;
}

function readSide(
  data: readonly object[],
  channel: Channel | undefined,
  options: ChartOptions
): Side | undefined {
  if (channel === undefined) return undefined;
  const values = valuesOf(data, channel);
  const {label, kind} = channelField(channel);
  const isNumber = values.every((value) => value == null || typeof value === "number");
  if (isNumber && !isNamed(kind))
    return {values, label, scale: {tickFormat: valueFormat(kind, options).tick, grid: true}};
  if (values.every((value) => value == null || value instanceof Date))
    return {values, label, scale: {type: "utc"}};
  const {values: texts} = readTexts(data, channel, options);
  const names = [...new Set(texts)];
  const scale = {domain: names, tickFormat: (name: string) => cut(name, options.width)};
  return {values: texts, label, names, scale};
}

/** Numbers that are names: an hour of the day. */
const isNamed = (kind: Kind | undefined) => kind === "hour" || kind === "weekday";

function cut(name: string, width = 720): string {
  const most = width < narrow ? 18 : 36;
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

function tooMany(n: number, options: ChartOptions): Element {
  return emptyChart({
    ...options,
    empty: `${n} names are too many for a chart. Choose other columns, or add ORDER BY and LIMIT.`
  });
}

function tooManyColours(n: number, options: ChartOptions): Element {
  return emptyChart({
    ...options,
    empty: `${n} names are too many for colours. Choose another column for them, or none.`
  });
}
