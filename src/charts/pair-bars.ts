import * as Plot from "@observablehq/plot";
import {valueFormat} from "../format/value-format.js";
import type {Channel, Quantity} from "./channel.js";
import {readNotes, readNumbers, readTexts} from "./channel.js";
import type {ChartOptions, Reading} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {plotChart} from "./plot-chart.js";
import {tips} from "./tips.js";

export interface PairBarsOptions extends ChartOptions {
  /** Two things that go together. */
  first: Channel;
  second: Channel;
  /** How often they do. */
  x: Channel<Quantity>;
  /** How often chance alone would have it. */
  expected: Channel<Quantity>;
  /** Follows the value in the label: "2.5×". */
  note?: Channel;
}

interface Pair {
  first: string;
  second: string;
  value: number;
  expected: number;
  note: string | undefined;
}

/** A bar a pair, its two names above it, with a line where chance alone would have put its end. */
export function pairBars(data: readonly object[], options: PairBarsOptions) {
  const {width = 720} = options;
  const {values, format} = readNumbers(data, options.x, options);
  const [firsts, seconds] = [options.first, options.second].map(
    (name) => readTexts(data, name, options).values
  );
  const chances = readNumbers(data, options.expected, options).values;
  const notes = readNotes(data, options.note, options);
  const rows = values.flatMap((value, i): Pair[] => {
    const expected = chances[i] ?? null;
    if (value === null || expected === null) return [];
    return [{first: firsts![i]!, second: seconds![i]!, value, expected, note: notes[i]}];
  });
  if (rows.length === 0) return emptyChart(options);
  const small = width < narrow;
  const means = valueFormat("number", options);
  // Two names beside each other where there is room, below each other on a phone.
  const head = small ? 33 : 18;
  const bar = 13;
  const step = head + bar + 12;
  const text = (row: Pair) => [format.label(row.value), row.note].filter(Boolean).join(" · ");
  const marginRight = Math.max(...rows.map((row) => text(row).length)) * 6.7 + 10;
  const place = (_: Pair, i: number) => i * step + head;
  const letters = Math.floor(width / (small ? 7.2 : 7));
  const names = ({first, second}: Pair) =>
    small
      ? `${cut(first, letters)}\n+ ${cut(second, letters - 2)}`
      : `${cut(first, letters / 2)} + ${cut(second, letters / 2 - 3)}`;
  const title = (row: Pair) =>
    [
      `${row.first} + ${row.second}`,
      `${format.full(row.value)}, ${means.full(row.expected)} expected by chance`,
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
          y2: (row: Pair, i: number) => place(row, i) + bar,
          fill: colours.main,
          title,
          tip: tips(options)
        }),
        Plot.ruleX(rows, {
          x: "expected",
          y1: (row: Pair, i: number) => place(row, i) - 2,
          y2: (row: Pair, i: number) => place(row, i) + bar + 2,
          stroke: colours.paper,
          strokeWidth: 4
        }),
        Plot.ruleX(rows, {
          x: "expected",
          y1: (row: Pair, i: number) => place(row, i) - 2,
          y2: (row: Pair, i: number) => place(row, i) + bar + 2,
          stroke: colours.ink,
          strokeWidth: 1.5
        }),
        Plot.text(rows, {
          frameAnchor: "left",
          y: (row: Pair, i: number) => place(row, i) - 5,
          text: names,
          textAnchor: "start",
          lineAnchor: "bottom",
          lineHeight: 1.25,
          fill: colours.ink
        }),
        Plot.text(rows, {
          x: (row: Pair) => Math.max(row.value, row.expected),
          y: (row: Pair, i: number) => place(row, i) + bar / 2,
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

pairBars.reading = ({x}: PairBarsOptions): Reading => ({
  values: [x],
  caption: "The line across each bar marks what chance alone would give."
});

function cut(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}

pairBars.file = "pair-bars";
