import * as Plot from "@observablehq/plot";
import {extent} from "d3-array";
import {lowerFirst} from "../format/lower-first.js";
import type {Channel, Quantity} from "./channel.js";
import {readBounds, readNumbers, readTexts} from "./channel.js";
import type {ChartOptions, Reading} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {logTicks} from "./log-ticks.js";
import {placeLabels} from "./place-labels.js";
import {plotChart} from "./plot-chart.js";
import {tips} from "./tips.js";

export interface ScatterOptions extends ChartOptions {
  /** A size and a rate: a brand's views and conversion, a product's price and units. */
  x: Channel<Quantity>;
  y: Channel<Quantity>;
  /** The name of a dot. */
  text: Channel;
  /** The bounds of y's 95 % interval. */
  low?: Channel<Quantity>;
  high?: Channel<Quantity>;
  /** Sizes over decades need "log", the default of x; an axis with a value that is not above 0 is linear. */
  xScale?: "linear" | "log";
  yScale?: "linear" | "log";
  /** A line across, such as the shop's mean rate. */
  reference?: {value: number; label: string};
  highlight?: string;
}

interface Dot {
  label: string;
  x: number;
  y: number;
  low: number | null;
  high: number | null;
}

/** Things by size and rate; names are written only where they touch no other, the first rows first. */
export function scatter(data: readonly object[], options: ScatterOptions) {
  const {width = 720, reference, highlight} = options;
  const small = width < narrow;
  const {height = small ? 300 : 380} = options;
  const {format: xFormat, label: xLabel, values: xs} = readNumbers(data, options.x, options);
  const {format: yFormat, label: yLabel, values: ys} = readNumbers(data, options.y, options);
  const {values: names, titles} = readTexts(data, options.text, options);
  const [lows, highs] = [options.low, options.high].map((end) => readBounds(data, end, options));
  const rows = names.flatMap((label, i): Dot[] => {
    const [x, y] = [xs[i] ?? null, ys[i] ?? null];
    if (x === null || y === null) return [];
    return [{label, x, y, low: lows![i] ?? null, high: highs![i] ?? null}];
  });
  if (rows.length === 0) return emptyChart({...options, height});
  const reach = rows.flatMap(({y, low, high}) => [y, low ?? y, high ?? y]);
  if (reference) reach.push(reference.value);
  const x = axis(
    rows.map((row) => row.x),
    options.xScale ?? "log"
  );
  const y = axis(reach, options.yScale ?? "linear");
  const frame = {left: 52, right: 24, top: 28, bottom: 44};
  const [toX, toY] = [Plot.scale({x}), Plot.scale({y})];
  const across = (row: Dot) =>
    frame.left + (toX.apply(row.x) as number) * (width - frame.left - frame.right);
  const down = (row: Dot) =>
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
  const colour = (row: Dot) =>
    highlight === undefined || row.label === highlight ? colours.main : colours.rest;
  const title = (row: Dot) =>
    [
      titles.get(row.label),
      `${lowerFirst(xLabel) || "x"}: ${xFormat.full(row.x)}`,
      `${lowerFirst(yLabel) || "y"}: ${yFormat.full(row.y)}`,
      ...(row.low === null || row.high === null
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
          ticks: y.type === "log" ? logTicks(y.domain) : 5
        }),
        Plot.axisY({
          ticks: y.type === "log" ? logTicks(y.domain) : 5,
          tickFormat: yFormat.tick,
          tickSize: 0,
          label: lowerFirst(yLabel) || null,
          labelAnchor: "top",
          labelArrow: "none"
        }),
        Plot.axisX({
          ticks: x.type === "log" ? logTicks(x.domain) : small ? 4 : 6,
          tickFormat: xFormat.tick,
          label: lowerFirst(xLabel) || null,
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
          rows.filter((row) => row.low !== null && row.high !== null),
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

scatter.reading = ({x, y, text}: ScatterOptions): Reading => ({
  values: [y, x],
  by: [text]
});

/** An axis with some air around its values, so that no dot sits on the frame. */
function axis(values: readonly number[], wished: "linear" | "log") {
  const [low = 0, high = 1] = extent(values);
  const type = low > 0 ? wished : "linear";
  if (type === "log") {
    const air = high > low ? (high / low) ** 0.06 : 1.5;
    return {type, domain: [low / air, high * air] as [number, number], label: null};
  }
  const air = (high - low || Math.abs(high) || 1) * 0.08;
  const from = low >= 0 ? Math.max(0, low - air) : low - air;
  return {type, domain: [from, high + air] as [number, number], label: null};
}

scatter.file = "scatter";
