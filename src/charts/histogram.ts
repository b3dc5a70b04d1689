import * as Plot from "@observablehq/plot";
import {formatCount} from "../format/format-count.js";
import {lowerFirst} from "../format/lower-first.js";
import type {Channel, Quantity} from "./channel.js";
import {readNumbers} from "./channel.js";
import type {ChartOptions, Reading} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {plotChart} from "./plot-chart.js";
import {tips} from "./tips.js";
import {valueTicks} from "./value-ticks.js";

export interface HistogramOptions extends ChartOptions {
  /** A bin already counted: its lower bound, included; the bins' order is the rows'. */
  x1: Channel<Quantity>;
  /** Its upper bound, not included. */
  x2: Channel<Quantity>;
  /** How many are in it. */
  y: Channel<Quantity>;
  /** Values marked across the bins, such as the median. */
  marks?: readonly {value: number; label: string}[];
}

interface Bin {
  from: number;
  to: number;
  count: number;
}

/** Counts by bins of a measured value; bins may differ in width and then show density. */
export function histogram(data: readonly object[], options: HistogramOptions) {
  const {width = 720, marks = [], locale} = options;
  const small = width < narrow;
  const {height = small ? 210 : 250} = options;
  const {values: froms, format, label} = readNumbers(data, options.x1, options);
  const tos = readNumbers(data, options.x2, options).values;
  const counts = readNumbers(data, options.y, options).values;
  const rows = froms.map((from, i): Bin => {
    const to = tos[i] ?? null;
    if (from === null || to === null || to <= from)
      throw new Error(`invalid bin: ${from} to ${to}`);
    return {from, to, count: counts[i] ?? 0};
  });
  if (rows.every((row) => row.count === 0)) return emptyChart({...options, height});
  const size = rows[0]!.to - rows[0]!.from;
  // Areas, not heights, are what the eye compares.
  const even = rows.every((row) => Math.abs(row.to - row.from - size) < size * 1e-6);
  const tall = (row: Bin) => (even ? row.count : row.count / (row.to - row.from));
  const title = (row: Bin) =>
    `${format.full(row.from)} to ${format.full(row.to)}\n${formatCount(row.count, {locale})}`;
  const ticks = small ? 4 : 8;
  const countTicks = valueTicks("count", Math.max(...rows.map((row) => row.count)));

  return plotChart(
    {...options, width, height},
    {
      marginLeft: even ? 48 : 0,
      marginRight: 12,
      marginTop: 8 + marks.length * 16,
      marginBottom: label ? 44 : 28,
      x: {domain: [rows[0]!.from, rows.at(-1)!.to]},
      y: {axis: null, nice: true},
      marks: [
        even ? Plot.gridY({stroke: colours.rule, strokeOpacity: 1, ticks: countTicks}) : null,
        even
          ? Plot.axisY({
              ticks: countTicks,
              tickFormat: (value: number) => formatCount(value, {locale, compact: true}),
              tickSize: 0,
              label: null
            })
          : null,
        Plot.rectY(rows, {
          x1: "from",
          x2: "to",
          y: tall,
          fill: colours.main,
          inset: 0.5,
          insetTop: 0,
          insetBottom: 0,
          title,
          tip: tips(options)
        }),
        Plot.axisX({
          ticks,
          tickFormat: format.tick,
          tickSize: 4,
          label: label ? lowerFirst(label) : null,
          labelAnchor: "center",
          labelArrow: "none",
          labelOffset: 40
        }),
        Plot.ruleY([0], {stroke: colours.muted}),
        ...marks.flatMap((mark, i) => [
          Plot.ruleX([mark.value], {
            stroke: colours.ink,
            strokeDasharray: "2,2",
            insetTop: -8 - 16 * (marks.length - 1 - i)
          }),
          Plot.text([mark], {
            x: "value",
            frameAnchor: "top",
            dx: 5,
            dy: -10 - 16 * (marks.length - 1 - i),
            textAnchor: "start",
            text: () => `${mark.label} ${format.full(mark.value)}`,
            fill: colours.soft
          })
        ])
      ]
    }
  );
}

histogram.reading = ({x1, y}: HistogramOptions): Reading => ({values: [y], by: [x1]});

histogram.file = "histogram";
