import * as Plot from "@observablehq/plot";
import {formatCount} from "../format/format-count.js";
import type {ChartOptions} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {logTicks} from "./log-ticks.js";
import {plotChart} from "./plot-chart.js";
import {rowNames} from "./row-names.js";
import {tips} from "./tips.js";
import type {ValueKind} from "./value-format.js";
import {valueFormat} from "./value-format.js";

/** A group's five numbers, its mean, and how many values they come from. */
export interface PriceDistributionRow {
  label: string;
  min: number;
  q1: number;
  median: number;
  q3: number;
  max: number;
  mean?: number | null;
  n?: number;
}

export interface PriceDistributionOptions extends ChartOptions {
  kind?: ValueKind;
  /** Prices spread over decades read better on a logarithmic axis; needs all values above 0. */
  scale?: "linear" | "log";
}

/** Box strips from quartiles worked out by the query: whiskers to least and most, box over the middle half. */
export function priceDistribution(
  rows: readonly PriceDistributionRow[],
  options: PriceDistributionOptions = {}
) {
  const {width = 720, kind = "money", scale = "linear", locale} = options;
  if (rows.length === 0) return emptyChart(options);
  const small = width < narrow;
  const one = rows.length === 1;
  const format = valueFormat(kind, options);
  const names = rowNames(
    rows.map((row) => row.label),
    {width, small, size: 18}
  );
  const marginTop = one ? 6 : names.marginTop + 4;
  const bounds = [
    Math.min(...rows.map((row) => row.min)),
    Math.max(...rows.map((row) => row.max))
  ] as const;
  const ticks = scale === "log" ? logTicks(bounds) : small ? 4 : 7;
  const title = (row: PriceDistributionRow) =>
    [
      row.n === undefined ? row.label : `${row.label}, n = ${formatCount(row.n, {locale})}`,
      `median ${format.full(row.median)}`,
      ...(row.mean == null ? [] : [`mean ${format.full(row.mean)}`]),
      `middle half ${format.full(row.q1)} to ${format.full(row.q3)}`,
      `least ${format.full(row.min)}, most ${format.full(row.max)}`
    ].join("\n");

  return plotChart(
    {...options, width, height: options.height ?? names.height + marginTop + 34},
    {
      marginLeft: one ? 8 : Math.max(8, names.marginLeft),
      marginRight: 24,
      marginTop,
      marginBottom: 28,
      x: {type: scale, label: null, ...(scale === "linear" && {nice: true, zero: true})},
      y: {domain: rows.map((row) => row.label), axis: null, ...names.padding},
      marks: [
        Plot.gridX({stroke: colours.rule, strokeOpacity: 1, ticks}),
        Plot.axisX({ticks, tickFormat: format.tick, tickSize: 0, label: null}),
        Plot.ruleY(rows, {x1: "min", x2: "q1", y: "label", stroke: colours.muted}),
        Plot.ruleY(rows, {x1: "q3", x2: "max", y: "label", stroke: colours.muted}),
        Plot.barX(rows, {
          x1: "q1",
          x2: "q3",
          y: "label",
          fill: colours.wash,
          stroke: colours.main,
          title,
          tip: tips(options)
        }),
        Plot.tickX(rows, {x: "median", y: "label", stroke: colours.main, strokeWidth: 2.5}),
        Plot.dot(
          rows.filter((row) => row.mean != null),
          {x: "mean", y: "label", fill: colours.paper, stroke: colours.ink, r: 3}
        ),
        one ? null : names.mark({y: "name"})
      ]
    }
  );
}
