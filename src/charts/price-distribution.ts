import * as Plot from "@observablehq/plot";
import {formatCount} from "../format/format-count.js";
import {valueFormat} from "../format/value-format.js";
import type {Kind} from "../format/kind.js";
import type {Channel, Quantity} from "./channel.js";
import {readNumbers, readTexts} from "./channel.js";
import type {ChartOptions, Reading} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {logTicks} from "./log-ticks.js";
import {plotChart} from "./plot-chart.js";
import {rowNames} from "./row-names.js";
import {tips} from "./tips.js";

export interface PriceDistributionOptions extends ChartOptions {
  /** The group that a box stands for. */
  y: Channel;
  /** Its five numbers; by default the columns of these names. */
  min?: Channel<Quantity>;
  q1?: Channel<Quantity>;
  median?: Channel<Quantity>;
  q3?: Channel<Quantity>;
  max?: Channel<Quantity>;
  /** Its mean and how many values there are, where the rows have them. */
  mean?: Channel<Quantity>;
  n?: Channel<Quantity>;
  /** Of the values: money by default. */
  kind?: Kind;
  /** Prices spread over decades read better on a logarithmic axis, which needs all of them above 0. */
  scale?: "linear" | "log";
}

const five = ["min", "q1", "median", "q3", "max"] as const;

type Box = Record<(typeof five)[number], number> & {
  label: string;
  mean: number | null;
  n: number | null;
};

/** Box strips from quartiles worked out by the query: whiskers to least and most, box over the middle half. */
export function priceDistribution(data: readonly object[], options: PriceDistributionOptions) {
  const {width = 720, kind = "money", locale} = options;
  const rows = readBoxes(data, options);
  if (rows.length === 0) return emptyChart(options);
  const scale = rows.every((row) => row.min > 0) ? options.scale : "linear";
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
  const title = (row: Box) =>
    [
      row.n === null ? row.label : `${row.label}, n = ${formatCount(row.n, {locale})}`,
      `median ${format.full(row.median)}`,
      ...(row.mean === null ? [] : [`mean ${format.full(row.mean)}`]),
      `middle half: ${format.full(row.q1)} to ${format.full(row.q3)}`,
      `lowest ${format.full(row.min)}, highest ${format.full(row.max)}`
    ].join("\n");

  return plotChart(
    {...options, width, height: options.height ?? names.height + marginTop + 34},
    {
      marginLeft: one ? 8 : Math.max(8, names.marginLeft),
      marginRight: 24,
      marginTop,
      marginBottom: 28,
      x: {type: scale ?? "linear", label: null, ...(scale !== "log" && {nice: true, zero: true})},
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
          rows.filter((row) => row.mean !== null),
          {x: "mean", y: "label", fill: colours.paper, stroke: colours.ink, r: 3}
        ),
        one ? null : names.mark({y: "name"})
      ]
    }
  );
}

priceDistribution.reading = ({y, kind = "money", scale}: PriceDistributionOptions): Reading => ({
  values: [{value: () => null, label: "Prices", kind}],
  by: [y],
  how: `the box shows the middle half, the line the median${scale === "log" ? ", on a logarithmic scale" : ""}`
});

/** The rows whose five numbers are known. */
function readBoxes(data: readonly object[], options: PriceDistributionOptions): Box[] {
  const names = readTexts(data, options.y, options).values;
  const [first] = data;
  const read = (name: (typeof five)[number] | "mean" | "n", needed: boolean) => {
    const channel = options[name] ?? (name as Channel<Quantity>);
    const missing = options[name] === undefined && !needed && !(first && name in (first as object));
    return missing ? [] : readNumbers(data, channel, options).values;
  };
  const numbers = five.map((name) => read(name, true));
  const [means, ns] = [read("mean", false), read("n", false)];
  return names.flatMap((label, i): Box[] => {
    const [min, q1, median, q3, max] = numbers.map((values) => values[i] ?? null);
    if (min == null || q1 == null || median == null || q3 == null || max == null) return [];
    return [{label, min, q1, median, q3, max, mean: means[i] ?? null, n: ns[i] ?? null}];
  });
}

priceDistribution.file = "price-distribution";
