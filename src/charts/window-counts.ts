import * as Plot from "@observablehq/plot";
import {rollup, sum} from "d3-array";
import {documentOf, h} from "../components/h.js";
import {valueFormat} from "../format/value-format.js";
import type {Channel, Quantity} from "./channel.js";
import {readNumbers, readTexts} from "./channel.js";
import type {ChartOptions, Reading} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {categoryColour, colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {legend} from "./legend.js";
import {plotChart} from "./plot-chart.js";
import {tips} from "./tips.js";
import {valueTicks} from "./value-ticks.js";

export interface WindowCountsOptions extends ChartOptions {
  /** When a window begins, in seconds since 1970. */
  x: Channel<Quantity>;
  y: Channel<Quantity>;
  series: Channel;
  /** Length of a window, in seconds. */
  grain: number;
  /** The period, in seconds since 1970; by default that of the rows. */
  from?: number;
  to?: number;
  /** Windows that begin here or later are not complete yet, and are drawn paler. */
  open?: number;
  /** The order of series from the axis up; by default that in which they first appear. */
  order?: readonly string[];
}

/** How much of its colour a window has that is not complete. */
const paler = 0.45;

/** What one series counts in one window. */
interface Window {
  start: number;
  series: string;
  n: number;
}

/** Counts in windows of time that follow one another, the series on top of each other. */
export function windowCounts(data: readonly object[], options: WindowCountsOptions) {
  const {width = 720, grain, locale} = options;
  const small = width < narrow;
  const {height = small ? 210 : 260} = options;
  const starts = readNumbers(data, options.x, options).values;
  const {values} = readNumbers(data, options.y, options);
  const names = readTexts(data, options.series, options).values;
  const rows = starts.flatMap((start, i): Window[] => {
    const n = values[i] ?? null;
    return start === null || n === null ? [] : [{start, series: names[i]!, n}];
  });
  if (rows.length === 0) return emptyChart({...options, height});
  const document = documentOf(options);
  const from = Math.min(options.from ?? Infinity, ...rows.map((row) => row.start));
  const to = Math.max(options.to ?? -Infinity, ...rows.map((row) => row.start + grain));
  const series = options.order ?? [...new Set(rows.map((row) => row.series))];
  const format = valueFormat("count", options);
  const most = Math.max(
    ...rollup(
      rows,
      (own) => sum(own, ({n}) => n),
      ({start}) => start
    ).values()
  );
  const valueTick = valueTicks("count", most);
  const ticks = timeTicks(to - from, locale);
  const title = (row: Window) =>
    `${windowName(row.start, grain, locale)}\n${row.series}: ${format.full(row.n)}`;

  const chart = plotChart(
    {...options, width, height},
    {
      marginLeft: 44,
      marginRight: 16,
      marginBottom: 30,
      x: {type: "utc", domain: [new Date(from * 1000), new Date(to * 1000)]},
      y: {nice: true},
      marks: [
        Plot.gridY({stroke: colours.rule, strokeOpacity: 1, ticks: valueTick}),
        Plot.axisY({ticks: valueTick, tickFormat: format.tick, tickSize: 0, label: null}),
        Plot.rectY(
          rows,
          Plot.stackY(
            {order: [...series]},
            {
              x1: (row: Window) => new Date(row.start * 1000),
              x2: (row: Window) => new Date((row.start + grain) * 1000),
              y: "n",
              z: "series",
              fill: (row: Window) => categoryColour(series.indexOf(row.series)),
              ...(options.open !== undefined && {
                fillOpacity: (row: Window) => (row.start < options.open! ? 1 : paler)
              }),
              // windows stand apart while there is room for it
              insetRight: ((to - from) / grain) * 4 < width ? 0.5 : 0,
              title,
              tip: tips(options)
            }
          )
        ),
        Plot.axisX({
          ticks: small ? 4 : 7,
          tickFormat: ticks,
          tickSize: 4,
          tickPadding: 4,
          label: null
        }),
        Plot.ruleY([0], {stroke: colours.muted})
      ]
    }
  );
  const entries = series.map((label, i) => ({label, colour: categoryColour(i)}));
  return h(document, "div", {class: "chart-box"}, legend(entries, {document}), chart);
}

windowCounts.reading = ({y, series}: WindowCountsOptions): Reading => ({
  values: [y],
  by: [series]
});

/** When a window begins: "Nov 27, 20:15:02", as finely as its length asks. */
export function windowName(start: number, grain: number, locale = "en-US"): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    year: grain >= 86_400 ? "numeric" : undefined,
    month: "short",
    day: "numeric",
    ...(grain < 86_400 && {hour: "2-digit", minute: "2-digit", hourCycle: "h23"}),
    ...(grain < 60 && {second: "2-digit"})
  }).format(start * 1000);
}

/** Ticks of a period: days, hours of a day, or minutes. */
function timeTicks(seconds: number, locale = "en-US"): (time: Date) => string {
  const clock = {hour: "2-digit", minute: "2-digit", hourCycle: "h23"} as const;
  const day = {month: "short", day: "numeric"} as const;
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    ...(seconds > 6 * 86_400 ? day : seconds > 86_400 ? {...day, ...clock} : clock),
    ...(seconds <= 600 && {second: "2-digit"})
  });
  return (time) => format.format(time);
}

windowCounts.file = "window-counts";
