import * as Plot from "@observablehq/plot";
import {extent} from "d3-array";
import type {ChartOptions} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {logTicks} from "./log-ticks.js";
import {placeLabels} from "./place-labels.js";
import {plotChart} from "./plot-chart.js";
import {tips} from "./tips.js";
import type {ValueKind} from "./value-format.js";
import {valueFormat} from "./value-format.js";

/** A thing with a size and a rate: a brand's views and conversion, a product's price and units. */
export interface ScatterRow {
  label: string;
  x: number;
  y: number;
  low?: number | null;
  high?: number | null;
}

export interface ScatterOptions extends ChartOptions {
  xKind?: ValueKind;
  yKind?: ValueKind;
  xLabel?: string;
  yLabel?: string;
  /** Sizes over decades need "log"; then all x must be above 0. */
  xScale?: "linear" | "log";
  yScale?: "linear" | "log";
  /** A line across, such as the shop's mean rate. */
  reference?: {value: number; label: string};
  highlight?: string;
}

/** Things by size and rate; names are written only where they touch no other, the first rows first. */
export function scatter(rows: readonly ScatterRow[], options: ScatterOptions = {}) {
  const {width = 720, xKind = "count", yKind = "percent", xLabel, yLabel} = options;
  const {xScale = "log", yScale = "linear", reference, highlight} = options;
  const small = width < narrow;
  const {height = small ? 300 : 380} = options;
  if (rows.length === 0) return emptyChart({...options, height});
  const xFormat = valueFormat(xKind, options);
  const yFormat = valueFormat(yKind, options);
  const frame = {left: 52, right: 24, top: 28, bottom: 44};
  const x = {
    type: xScale,
    domain: roomy(
      rows.map((row) => row.x),
      xScale
    ),
    label: null
  };
  const ys = rows.flatMap((row) => [row.y, row.low ?? row.y, row.high ?? row.y]);
  const y = {
    type: yScale,
    domain: roomy(reference ? [...ys, reference.value] : ys, yScale),
    label: null
  };
  const [toX, toY] = [Plot.scale({x}), Plot.scale({y})];
  const across = (row: ScatterRow) =>
    frame.left + (toX.apply(row.x) as number) * (width - frame.left - frame.right);
  const down = (row: ScatterRow) =>
    frame.top + (1 - (toY.apply(row.y) as number)) * (height - frame.top - frame.bottom);
  const lineText = reference && `${reference.label} ${yFormat.tick(reference.value)}`;
  const lineLabel = (share: number) => {
    const y = frame.top + (1 - share) * (height - frame.top - frame.bottom);
    const right = width - frame.right;
    return {left: right - lineText!.length * 6.6, right, top: y - 16, bottom: y};
  };
  const labels = placeLabels(
    rows.map((row) => ({row, x: across(row), y: down(row), text: row.label})),
    {left: 0, top: frame.top, right: width, bottom: height - frame.bottom},
    reference ? [lineLabel(toY.apply(reference.value) as number)] : []
  );
  const colour = (row: ScatterRow) =>
    highlight === undefined || row.label === highlight ? colours.main : colours.rest;
  const title = (row: ScatterRow) =>
    [
      row.label,
      `${xLabel ?? "x"}: ${xFormat.full(row.x)}`,
      `${yLabel ?? "y"}: ${yFormat.full(row.y)}`,
      ...(row.low == null || row.high == null
        ? []
        : [`95% interval ${yFormat.full(row.low)} to ${yFormat.full(row.high)}`])
    ].join("\n");

  return plotChart(
    {...options, width, height},
    {
      marginLeft: frame.left,
      marginRight: frame.right,
      marginTop: frame.top,
      marginBottom: frame.bottom,
      x,
      y,
      marks: [
        Plot.gridY({
          stroke: colours.rule,
          strokeOpacity: 1,
          ticks: yScale === "log" ? logTicks(y.domain) : 5
        }),
        Plot.axisY({
          ticks: yScale === "log" ? logTicks(y.domain) : 5,
          tickFormat: yFormat.tick,
          tickSize: 0,
          label: yLabel ?? null,
          labelAnchor: "top",
          labelArrow: "none"
        }),
        Plot.axisX({
          ticks: xScale === "log" ? logTicks(x.domain) : small ? 4 : 6,
          tickFormat: xFormat.tick,
          label: xLabel ?? null,
          labelAnchor: "center",
          labelArrow: "none",
          labelOffset: 40
        }),
        reference
          ? Plot.ruleY([reference.value], {stroke: colours.ink, strokeDasharray: "2,2"})
          : null,
        reference
          ? Plot.text([reference], {
              y: "value",
              frameAnchor: "right",
              textAnchor: "end",
              dy: -8,
              text: () => lineText,
              fill: colours.soft,
              stroke: colours.paper,
              strokeWidth: 3
            })
          : null,
        Plot.ruleX(
          rows.filter((row) => row.low != null && row.high != null),
          {x: "x", y1: "low", y2: "high", stroke: colour, strokeOpacity: 0.55}
        ),
        Plot.dot(rows, {
          x: "x",
          y: "y",
          r: 4,
          fill: colour,
          stroke: colours.paper,
          title,
          tip: tips(options)
        }),
        ...labels.map(({row, dx, dy, anchor}) =>
          Plot.text([row], {
            x: "x",
            y: "y",
            text: "label",
            dx,
            dy,
            textAnchor: anchor,
            fill: colours.ink,
            stroke: colours.paper,
            strokeWidth: 3
          })
        )
      ]
    }
  );
}

/** The range of the values with some air, so that no dot sits on the frame. */
function roomy(values: readonly number[], scale: "linear" | "log"): [number, number] {
  const [low = 0, high = 1] = extent(values);
  if (scale === "log") {
    const air = high > low ? (high / low) ** 0.06 : 1.5;
    return [low / air, high * air];
  }
  const air = (high - low || Math.abs(high) || 1) * 0.08;
  return [low >= 0 ? Math.max(0, low - air) : low - air, high + air];
}
