import * as Plot from "@observablehq/plot";
import {formatCount} from "../components/format-count.js";
import type {ChartOptions} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {plotChart} from "./plot-chart.js";
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
  const height = options.height ?? rows.length * (small ? 46 : 32) + 36;
  const format = valueFormat(kind, options);
  const letters = Math.max(...rows.map((row) => row.label.length));
  const left = Math.min(Math.max(50, letters * 7 + 12), Math.round(width * 0.3));
  const marginLeft = small || one ? 8 : left;
  const title = (row: PriceDistributionRow) =>
    [
      row.n === undefined ? row.label : `${row.label}, n = ${formatCount(row.n, {locale})}`,
      `median ${format.full(row.median)}`,
      ...(row.mean == null ? [] : [`mean ${format.full(row.mean)}`]),
      `middle half ${format.full(row.q1)} to ${format.full(row.q3)}`,
      `least ${format.full(row.min)}, most ${format.full(row.max)}`
    ].join("\n");

  return plotChart(
    {...options, width, height},
    {
      marginLeft,
      marginRight: 24,
      marginTop: small && !one ? 20 : 8,
      marginBottom: 28,
      x: {type: scale, nice: true, label: null, ...(scale === "linear" && {zero: true})},
      y: {domain: rows.map((row) => row.label), axis: null, padding: small && !one ? 0.6 : 0.4},
      marks: [
        Plot.gridX({stroke: colours.rule, strokeOpacity: 1, ticks: small ? 4 : 7}),
        Plot.axisX({ticks: small ? 4 : 7, tickFormat: format.tick, tickSize: 0, label: null}),
        Plot.ruleY(rows, {x1: "min", x2: "q1", y: "label", stroke: colours.muted}),
        Plot.ruleY(rows, {x1: "q3", x2: "max", y: "label", stroke: colours.muted}),
        Plot.barX(rows, {
          x1: "q1",
          x2: "q3",
          y: "label",
          fill: colours.wash,
          stroke: colours.main,
          title,
          tip: true
        }),
        Plot.tickX(rows, {x: "median", y: "label", stroke: colours.main, strokeWidth: 2.5}),
        Plot.dot(
          rows.filter((row) => row.mean != null),
          {x: "mean", y: "label", fill: colours.paper, stroke: colours.ink, r: 3}
        ),
        one
          ? null
          : Plot.text(rows, {
              y: "label",
              frameAnchor: "left",
              text: "label",
              textAnchor: small ? "start" : "end",
              dx: -8,
              dy: small ? -18 : 0,
              lineWidth: small ? width / 13 : (marginLeft - 12) / 12.5,
              textOverflow: "ellipsis",
              fill: colours.ink
            })
      ]
    }
  );
}
