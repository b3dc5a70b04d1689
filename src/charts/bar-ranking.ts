import * as Plot from "@observablehq/plot";
import type {ChartOptions} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {plotChart} from "./plot-chart.js";
import {rowNames} from "./row-names.js";
import {tips} from "./tips.js";
import type {ValueKind} from "./value-format.js";
import {valueFormat} from "./value-format.js";

/** A name and its value; a note follows the value in the label ("44.2%"). */
export interface RankingRow {
  label: string;
  value: number;
  note?: string;
  /** The bounds of the value's 95 % interval, drawn as a line. */
  low?: number | null;
  high?: number | null;
}

export interface BarRankingOptions extends ChartOptions {
  kind?: ValueKind;
  /** Keeps this many, the largest as the rows are ordered; the caller says what the rest is. */
  limit?: number;
  /** Stands out; the others step back. */
  highlight?: string;
  /** A line across the bars, such as the shop's mean. */
  reference?: {value: number; label: string};
}

/** Horizontal bars in the order of the rows, each with its name and value; names must differ. */
export function barRanking(rows: readonly RankingRow[], options: BarRankingOptions = {}) {
  const {width = 720, kind = "count", limit = 20, highlight, reference} = options;
  const shown = rows.slice(0, limit);
  if (shown.length === 0) return emptyChart(options);

  const format = valueFormat(kind, options);
  const domain = shown.map((row) => row.label);
  const names = rowNames(domain, {width, small: width < narrow, size: width < narrow ? 13 : 17});
  const marginTop = names.marginTop + (reference ? 20 : 0);
  const text = (row: RankingRow) => [format.label(row.value), row.note].filter(Boolean).join(" · ");
  const marginRight = Math.max(...shown.map((row) => text(row).length)) * 6.7 + 10;
  const end = (row: RankingRow) => Math.max(row.value, row.high ?? 0);
  const bounded = shown.filter((row) => row.low != null && row.high != null);
  const fill = (row: RankingRow) =>
    highlight === undefined || row.label === highlight ? colours.main : colours.rest;
  const title = (row: RankingRow) =>
    [
      row.label,
      format.full(row.value),
      row.note,
      row.low != null && row.high != null
        ? `95% interval ${format.full(row.low)} to ${format.full(row.high)}`
        : undefined
    ]
      .filter(Boolean)
      .join("\n");

  return plotChart(
    {...options, width, height: options.height ?? names.height + marginTop + 2},
    {
      marginLeft: names.marginLeft,
      marginRight,
      marginTop,
      marginBottom: 2,
      x: {domain: [0, Math.max(...shown.map(end), reference?.value ?? 0) || 1], axis: null},
      y: {domain, axis: null, ...names.padding},
      marks: [
        Plot.barX(shown, {
          x: "value",
          y: "label",
          fill,
          // An interval is read against a paler bar.
          fillOpacity: bounded.length ? 0.5 : 1,
          title,
          tip: tips(options)
        }),
        Plot.ruleY(bounded, {x1: "low", x2: "high", y: "label", stroke: colours.ink}),
        names.mark({y: "name"}),
        Plot.text(shown, {
          x: end,
          y: "label",
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
