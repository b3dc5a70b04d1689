import * as Plot from "@observablehq/plot";
import type {ChartOptions} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {plotChart} from "./plot-chart.js";
import {tips} from "./tips.js";
import {valueFormat} from "./value-format.js";

/** Two things that go together: how often they do, and how often chance alone would have it. */
export interface PairBarsRow {
  first: string;
  second: string;
  value: number;
  expected: number;
  note?: string;
}

/** A bar a pair, its two names above it, with a line where chance alone would have put its end. */
export function pairBars(rows: readonly PairBarsRow[], options: ChartOptions = {}) {
  const {width = 720} = options;
  if (rows.length === 0) return emptyChart(options);
  const small = width < narrow;
  const format = valueFormat("count", options);
  const means = valueFormat("number", options);
  // Two names beside each other where there is room, below each other on a phone.
  const head = small ? 33 : 18;
  const bar = 13;
  const step = head + bar + 12;
  const text = (row: PairBarsRow) =>
    [format.label(row.value), row.note].filter(Boolean).join(" · ");
  const marginRight = Math.max(...rows.map((row) => text(row).length)) * 6.7 + 10;
  const place = (_: PairBarsRow, i: number) => i * step + head;
  const letters = Math.floor(width / (small ? 7.2 : 7));
  const names = ({first, second}: PairBarsRow) =>
    small
      ? `${cut(first, letters)}\n+ ${cut(second, letters - 2)}`
      : `${cut(first, letters / 2)} + ${cut(second, letters / 2 - 3)}`;
  const title = (row: PairBarsRow) =>
    [
      `${row.first} + ${row.second}`,
      `${format.full(row.value)}, ${means.full(row.expected)} by chance`,
      row.note
    ]
      .filter(Boolean)
      .join("\n");

  return plotChart(
    {...options, width, height: options.height ?? rows.length * step - 10},
    {
      marginLeft: 0,
      marginRight,
      marginTop: 0,
      marginBottom: 0,
      x: {
        domain: [0, Math.max(...rows.map((row) => Math.max(row.value, row.expected))) || 1],
        axis: null
      },
      y: {domain: [0, rows.length * step - 10], range: [0, rows.length * step - 10], axis: null},
      marks: [
        Plot.rect(rows, {
          x1: 0,
          x2: "value",
          y1: place,
          y2: (row: PairBarsRow, i: number) => place(row, i) + bar,
          fill: colours.main,
          title,
          tip: tips(options)
        }),
        Plot.ruleX(rows, {
          x: "expected",
          y1: (row: PairBarsRow, i: number) => place(row, i) - 2,
          y2: (row: PairBarsRow, i: number) => place(row, i) + bar + 2,
          stroke: colours.paper,
          strokeWidth: 4
        }),
        Plot.ruleX(rows, {
          x: "expected",
          y1: (row: PairBarsRow, i: number) => place(row, i) - 2,
          y2: (row: PairBarsRow, i: number) => place(row, i) + bar + 2,
          stroke: colours.ink,
          strokeWidth: 1.5
        }),
        Plot.text(rows, {
          frameAnchor: "left",
          y: (row: PairBarsRow, i: number) => place(row, i) - 5,
          text: names,
          textAnchor: "start",
          lineAnchor: "bottom",
          lineHeight: 1.25,
          fill: colours.ink
        }),
        Plot.text(rows, {
          x: (row: PairBarsRow) => Math.max(row.value, row.expected),
          y: (row: PairBarsRow, i: number) => place(row, i) + bar / 2,
          text,
          textAnchor: "start",
          dx: 6,
          fill: colours.soft,
          fontVariant: "tabular-nums"
        })
      ]
    }
  );
}

function cut(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}
