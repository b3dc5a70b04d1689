import * as Plot from "@observablehq/plot";
import {formatCount} from "../format/format-count.js";
import {formatPercent} from "../format/format-percent.js";
import type {Channel, Quantity} from "./channel.js";
import {readNumbers, readTexts} from "./channel.js";
import type {ChartOptions, Reading} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {plotChart} from "./plot-chart.js";
import {tips} from "./tips.js";

export interface FunnelOptions extends ChartOptions {
  /** How many reach a step. */
  x: Channel<Quantity>;
  /** The step: "View"; steps come in their order. */
  y: Channel;
  /** The way of counting: "By event". */
  series: Channel;
}

/** One step of one way of counting: ("By event", "View", 97500). */
interface FunnelRow {
  measure: string;
  step: string;
  value: number;
}

/** View → cart → purchase, each way of counting beside the other: the same steps give different rates. */
export function funnel(data: readonly object[], options: FunnelOptions) {
  const {width = 720, locale} = options;
  const {values} = readNumbers(data, options.x, options);
  const stepNames = readTexts(data, options.y, options).values;
  const ways = readTexts(data, options.series, options).values;
  const rows = values.map((value, i) => ({
    measure: ways[i]!,
    step: stepNames[i]!,
    value: value ?? 0
  }));
  const small = width < narrow;
  const [step, header] = [46, 24];
  const steps = [...new Set(rows.map((row) => row.step))];
  const measures = [...new Set(rows.map((row) => row.measure))];
  const height =
    options.height ??
    (small ? measures.length : 1) * (steps.length * step - 28 + header + 20) + (small ? 20 : 0);
  const bars = rows.map((row) => withRates(row, rows, steps));
  if (bars.every((bar) => bar.value === 0)) return emptyChart({...options, height});

  const rate = (value: number | null) => formatPercent(value, {locale});
  const label = (bar: FunnelBar) =>
    bar.before === null
      ? formatCount(bar.value, {locale})
      : `${formatCount(bar.value, {locale})} · ${rate(bar.ofBefore)} of ${bar.before.toLowerCase()}`;
  const title = (bar: FunnelBar) =>
    [
      `${bar.step}, ${bar.measure.toLowerCase()}`,
      formatCount(bar.value, {locale}),
      ...(bar.before === null ? [] : [`${rate(bar.ofBefore)} of the previous step`]),
      ...(bar.before === null ? [] : [`${rate(bar.ofFirst)} of the first step`])
    ].join("\n");
  const facet = small ? {fy: "measure"} : {fx: "measure"};

  return plotChart(
    {...options, width, height},
    {
      marginLeft: 0,
      marginRight: 0,
      marginTop: 2,
      marginBottom: 2,
      insetTop: header + 20,
      x: {domain: [0, 1], axis: null},
      y: {domain: steps, paddingInner: 0.62, paddingOuter: 0, axis: null},
      fx: {domain: measures, padding: 0.08, axis: null},
      fy: {domain: measures, padding: 0.12, axis: null},
      marks: [
        Plot.text(measures, {
          ...(small ? {fy: (name: string) => name} : {fx: (name: string) => name}),
          text: (name: string) => name,
          frameAnchor: "top-left",
          dy: 2,
          fontWeight: 600,
          fill: colours.soft
        }),
        Plot.barX(bars, {...facet, x: () => 1, y: "step", fill: colours.wash}),
        Plot.barX(bars, {
          ...facet,
          x: "width",
          y: "step",
          fill: colours.main,
          title,
          tip: tips(options)
        }),
        Plot.text(bars, {
          ...facet,
          x: 0,
          y: "step",
          text: "step",
          textAnchor: "start",
          dy: -18,
          fontWeight: 600,
          fill: colours.ink
        }),
        Plot.text(bars, {
          ...facet,
          x: 1,
          y: "step",
          text: label,
          textAnchor: "end",
          dy: -18,
          fill: colours.ink,
          fontVariant: "tabular-nums"
        })
      ]
    }
  );
}

funnel.reading = ({x, y, series}: FunnelOptions): Reading => ({
  values: [x],
  by: [y, series]
});

interface FunnelBar extends FunnelRow {
  before: string | null;
  ofBefore: number | null;
  ofFirst: number | null;
  width: number;
}

function withRates(
  row: FunnelRow,
  rows: readonly FunnelRow[],
  steps: readonly string[]
): FunnelBar {
  const at = (i: number) =>
    rows.find((other) => other.measure === row.measure && other.step === steps[i])?.value ?? 0;
  const i = steps.indexOf(row.step);
  const ofFirst = at(0) > 0 ? row.value / at(0) : null;
  return {
    ...row,
    before: i > 0 ? steps[i - 1]! : null,
    ofBefore: i > 0 && at(i - 1) > 0 ? row.value / at(i - 1) : null,
    ofFirst,
    // More carts than views can happen; the bar then ends at the frame and the label tells.
    width: Math.min(1, ofFirst ?? 0)
  };
}

funnel.file = "funnel";
