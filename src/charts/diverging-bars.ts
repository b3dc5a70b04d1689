import * as Plot from "@observablehq/plot";
import type {Channel, Quantity} from "./channel.js";
import {readNotes, readNumbers, readTexts} from "./channel.js";
import type {ChartOptions, Reading} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {plotChart} from "./plot-chart.js";
import {tips} from "./tips.js";

export interface DivergingBarsOptions extends ChartOptions {
  /** How far a bar goes to the right, or below zero to the left. */
  x: Channel<Quantity>;
  /** Its name. */
  y: Channel;
  /** Bars that follow each other and share this stand under it as a heading. */
  group?: Channel;
  /** Follows the value in the label: "+14.0%". */
  note?: Channel;
}

interface Bar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  readonly top: number;
}

const height = 14;
/** What a letter takes at 12 px, generously. */
const letter = 7.2;

/** Horizontal bars to both sides of zero, in the order of the rows, each with its name and its signed value. */
export function divergingBars(rows: readonly object[], options: DivergingBarsOptions) {
  const {width = 720} = options;
  const {values, format} = readNumbers(rows, options.x, options);
  const names = readTexts(rows, options.y, options).values;
  const groups = options.group ? readTexts(rows, options.group, options).values : [];
  const notes = readNotes(rows, options.note, options);
  const small = width < narrow;
  const head = small ? 18 : 0;
  const signed = (value: number) =>
    `${value < 0 ? "−" : value > 0 ? "+" : ""}${format.label(Math.abs(value))}`;
  const bars: Bar[] = [];
  const heads: {name: string; top: number}[] = [];
  let top = 0;
  values.forEach((value, i) => {
    if (value === null) return;
    if (groups[i] !== undefined && groups[i] !== groups[i - 1]) {
      if (bars.length > 0) top += 8;
      heads.push({name: groups[i], top: top + 8});
      top += 22;
    }
    top += head;
    const text = [signed(value), notes[i]].filter(Boolean).join(" · ");
    bars.push({name: names[i]!, value, text, top});
    top += height + (small ? 8 : 9);
  });
  if (bars.length === 0) return emptyChart(options);
  const letters = Math.max(...bars.map(({name}) => name.length));
  const marginLeft = small ? 0 : Math.min(Math.ceil(letters * letter) + 12, width * 0.36);
  const marginRight = Math.max(...bars.map(({text}) => text.length)) * 6.7 + 10;
  const middle = ({top: at}: Bar) => at + height / 2;

  return plotChart(
    {...options, width, height: options.height ?? top},
    {
      marginLeft,
      marginRight,
      marginTop: 0,
      marginBottom: 0,
      x: {
        domain: [
          Math.min(0, ...bars.map(({value}) => value)),
          Math.max(0, ...bars.map(({value}) => value)) || 1
        ],
        axis: null
      },
      y: {domain: [0, top], range: [0, top], axis: null},
      marks: [
        Plot.rect(bars, {
          x1: 0,
          x2: "value",
          y1: "top",
          y2: (bar: Bar) => bar.top + height,
          fill: ({value}: Bar) => (value < 0 ? colours.second : colours.main),
          title: (bar: Bar) => `${bar.name}\n${bar.text}`,
          tip: tips(options)
        }),
        Plot.ruleX(bars, {
          x: () => 0,
          y1: (bar: Bar) => bar.top - 3,
          y2: (bar: Bar) => bar.top + height + 3,
          stroke: colours.ink
        }),
        Plot.text(heads, {
          frameAnchor: "left",
          y: "top",
          text: "name",
          textAnchor: "start",
          dx: -marginLeft,
          fontWeight: 600,
          fill: colours.ink
        }),
        Plot.text(bars, {
          frameAnchor: "left",
          y: (bar: Bar) => (small ? bar.top - 9 : middle(bar)),
          text: "name",
          textAnchor: small ? "start" : "end",
          dx: small ? 0 : -10,
          lineWidth: (small ? width * 0.98 : marginLeft - 10) / 12,
          textOverflow: "ellipsis",
          fill: colours.ink
        }),
        Plot.text(bars, {
          frameAnchor: "right",
          y: middle,
          text: "text",
          textAnchor: "end",
          dx: marginRight - 2,
          fill: colours.soft,
          fontVariant: "tabular-nums"
        })
      ]
    }
  );
}

divergingBars.reading = ({x, y}: DivergingBarsOptions): Reading => ({values: [x], by: [y]});

divergingBars.file = "diverging-bars";
