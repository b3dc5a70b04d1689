import * as Plot from "@observablehq/plot";
import {noValue} from "../format/intl.js";
import type {Channel, Quantity} from "./channel.js";
import {readBounds, readNotes, readNumbers, readTexts} from "./channel.js";
import type {ChartOptions, Reading} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {choosable} from "./choosable.js";
import {colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {readChoosable, readUnchosen} from "../model/facet.js";
import {plotChart} from "./plot-chart.js";
import {rowNames} from "./row-names.js";
import {tips} from "./tips.js";

export interface BarRankingOptions extends ChartOptions {
  /** The length of a bar. */
  x: Channel<Quantity>;
  /** Its name; names must differ. */
  y: Channel;
  /** Follows the value in the label: "44.2%". */
  note?: Channel;
  /** The bounds of the value's 95 % interval, drawn as a line. */
  low?: Channel<Quantity>;
  high?: Channel<Quantity>;
  /** Keeps this many, the largest as the rows are ordered; the caller says what the rest is. */
  limit?: number;
  /** Stands out; the others step back. */
  highlight?: string;
  /** A line across the bars, such as the shop's mean. */
  reference?: {value: number; label: string};
}

/** Horizontal bars in the order of the rows, each with its name and value. */
export function barRanking(rows: readonly object[], options: BarRankingOptions) {
  const {width = 720, limit = 20, highlight, reference} = options;
  const {values, format} = readNumbers(rows, options.x, options);
  const {values: names, titles} = readTexts(rows, options.y, options);
  const notes = readNotes(rows, options.note, options);
  const [lows, highs] = [options.low, options.high].map((end) => readBounds(rows, end, options));
  const choices = readChoosable(rows, options.facet);
  const unchosen = readUnchosen(rows, options.facet);
  const shown = values
    .map((value, i) => ({
      value,
      name: names[i]!,
      note: notes[i],
      low: lows![i] ?? null,
      high: highs![i] ?? null,
      choosable: choices[i],
      isUnchosen: unchosen[i]
    }))
    .slice(0, limit);
  type Bar = (typeof shown)[number];
  if (shown.every(({value}) => value === null)) return emptyChart(options);

  const domain = shown.map((bar) => bar.name);
  const column = rowNames(domain, {
    titles,
    width,
    small: width < narrow,
    size: width < narrow ? 13 : 17
  });
  const marginTop = column.marginTop + (reference ? 20 : 0);
  const textOf = ({value}: Bar, how: "label" | "full") =>
    value === null ? noValue : format[how](value);
  const text = (bar: Bar) => [textOf(bar, "label"), bar.note].filter(Boolean).join(" · ");
  const marginRight = Math.max(...shown.map((bar) => text(bar).length)) * 6.7 + 10;
  const end = (bar: Bar) => Math.max(bar.value ?? 0, bar.high ?? 0);
  const bounded = shown.filter((bar) => bar.low !== null && bar.high !== null);
  const fill = (bar: Bar) =>
    highlight === undefined || bar.name === highlight ? colours.main : colours.rest;
  const title = (bar: Bar) =>
    [
      titles.get(bar.name),
      textOf(bar, "full"),
      bar.note,
      bar.low !== null && bar.high !== null
        ? `95% interval ${format.full(bar.low)} to ${format.full(bar.high)}`
        : undefined
    ]
      .filter(Boolean)
      .join("\n");

  return plotChart(
    {...options, width, height: options.height ?? column.height + marginTop + 2},
    {
      marginLeft: column.marginLeft,
      marginRight,
      marginTop,
      marginBottom: 2,
      x: {domain: [0, Math.max(...shown.map(end), reference?.value ?? 0) || 1], axis: null},
      y: {domain, axis: null, ...column.padding},
      marks: [
        Plot.barX(shown, {
          x: "value",
          y: "name",
          fill,
          // An interval is read against a paler bar.
          fillOpacity: bounded.length ? 0.5 : 1,
          title,
          tip: tips(options),
          ...choosable(shown, options)
        }),
        Plot.ruleY(bounded, {x1: "low", x2: "high", y: "name", stroke: colours.ink}),
        column.mark({y: "name", ...choosable(shown, options, "name")}),
        Plot.text(shown, {
          x: end,
          y: "name",
          text,
          textAnchor: "start",
          dx: 6,
          fill: colours.soft,
          fontVariant: "tabular-nums"
        }),
        reference
          ? Plot.ruleX([reference.value], {stroke: colours.ink, strokeDasharray: "2,2"})
          : null,
        reference
          ? Plot.text([reference], {
              x: "value",
              frameAnchor: "top",
              dy: 6 - marginTop,
              text: () => `${reference.label} ${format.label(reference.value)}`,
              fill: colours.soft
            })
          : null
      ]
    }
  );
}

barRanking.reading = ({x, y}: BarRankingOptions): Reading => ({values: [x], by: [y]});

barRanking.file = "bar-ranking";
