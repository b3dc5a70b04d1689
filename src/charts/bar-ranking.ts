import * as Plot from "@observablehq/plot";
import {max} from "d3-array";
import type {ChartOptions} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {plotChart} from "./plot-chart.js";
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

/** Horizontal bars in the order of the rows, each with its name and value. */
export function barRanking(rows: readonly RankingRow[], options: BarRankingOptions = {}) {
  const {width = 720, kind = "count", limit = 20, highlight, reference} = options;
  const shown = rows.slice(0, limit);
  if (shown.length === 0) return emptyChart(options);

  const small = width < narrow;
  const format = valueFormat(kind, options);
  const bar = small ? 34 : 24;
  const top = reference ? 22 : 4;
  const height = options.height ?? shown.length * bar + top + 4;
  // Names stand left of the bars, or above them where there is no room.
  const letters = max(shown, (row) => row.label.length) ?? 0;
  const marginLeft = small ? 0 : Math.min(Math.max(60, letters * 7 + 12), Math.round(width * 0.32));
  const ends = shown.map((row) => ({
    ...row,
    text: [format.tick(row.value), row.note].filter(Boolean).join(" · ")
  }));
  const marginRight = (max(ends, (row) => row.text.length) ?? 0) * 6.4 + 12;
  const far = max(shown, (row) => Math.max(row.value, row.high ?? 0)) || 1;
  const fill = (row: RankingRow) =>
    highlight === undefined || row.label === highlight ? colours.main : colours.rest;
  const title = (row: RankingRow) =>
    [row.label, format.full(row.value), row.note].filter(Boolean).join("\n");

  return plotChart(
    {...options, width, height},
    {
      marginLeft,
      marginRight,
      marginTop: top,
      marginBottom: 4,
      x: {domain: [0, far], axis: null},
      y: {
        domain: shown.map((row) => row.label),
        padding: small ? 0.62 : 0.28,
        align: small ? 1 : 0.5,
        axis: null
      },
      marks: [
        Plot.barX(shown, {x: "value", y: "label", fill, title, tip: true}),
        Plot.ruleY(
          shown.filter((row) => row.low != null && row.high != null),
          {
            x1: "low",
            x2: "high",
            y: "label",
            stroke: colours.ink,
            strokeWidth: 1.5
          }
        ),
        Plot.text(shown, {
          x: 0,
          y: "label",
          text: "label",
          textAnchor: small ? "start" : "end",
          dx: small ? 0 : -8,
          dy: small ? -14 : 0,
          lineWidth: small ? width / 13 : (marginLeft - 12) / 12.5,
          textOverflow: "ellipsis",
          fill: colours.ink,
          title: "label"
        }),
        Plot.text(ends, {
          x: (row: RankingRow) => Math.max(row.value, row.high ?? 0),
          y: "label",
          text: "text",
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
              dy: -12,
              text: (line: {value: number; label: string}) =>
                `${line.label} ${format.tick(line.value)}`,
              fill: colours.soft
            })
          : null
      ]
    }
  );
}
