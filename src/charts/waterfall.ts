import * as Plot from "@observablehq/plot";
import {noValue} from "../format/intl.js";
import type {ValueFormat} from "../format/value-format.js";
import type {Channel, Quantity} from "./channel.js";
import {readNotes, readNumbers, readTexts, valuesOf} from "./channel.js";
import type {ChartOptions, Reading} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {plotChart} from "./plot-chart.js";
import {rowNames} from "./row-names.js";
import {tips} from "./tips.js";

export interface WaterfallOptions extends ChartOptions {
  /** What a step adds, below zero where it takes away; of a level, how high it is. */
  x: Channel<Quantity>;
  /** The name of a step; names must differ. */
  y: Channel;
  /** Whether a step is a level, drawn from zero, rather than a change of the one before. */
  level: Channel<boolean>;
  /** Follows the value in the label: "1.1%". */
  note?: Channel;
}

/** A step, and where its bar begins and ends; neither where its value is not known. */
interface Step {
  readonly name: string;
  readonly value: number | null;
  readonly isLevel: boolean;
  readonly note: string | undefined;
  readonly from: number;
  readonly to: number;
}

/** Horizontal bars from one level to the next: each change begins where the step before it ends. */
export function waterfall(rows: readonly object[], options: WaterfallOptions) {
  const {width = 720} = options;
  const {values, format} = readNumbers(rows, options.x, options);
  const names = readTexts(rows, options.y, options).values;
  const notes = readNotes(rows, options.note, options);
  const levels = valuesOf(rows, options.level).map(Boolean);
  const steps = stepsOf(names, values, {levels, notes});
  if (steps.every(({value}) => value === null)) return emptyChart(options);

  const domain = steps.map(({name}) => name);
  const column = rowNames(domain, {width, small: width < narrow, size: width < narrow ? 13 : 17});
  const text = (step: Step) => [signed(step, format), step.note].filter(Boolean).join(" · ");
  const marginRight = Math.max(...steps.map((step) => text(step).length)) * 6.7 + 10;
  const ends = steps.flatMap(({from, to}) => [from, to]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];

  return plotChart(
    {...options, width, height: options.height ?? column.height + column.marginTop + 2},
    {
      marginLeft: column.marginLeft,
      marginRight,
      marginTop: column.marginTop,
      marginBottom: 2,
      x: {domain: [low, high > low ? high : low + 1], axis: null},
      y: {domain, axis: null, ...column.padding},
      marks: [
        Plot.barX(steps, {
          x1: "from",
          x2: "to",
          y: "name",
          fill: ({isLevel}: Step) => (isLevel ? colours.main : colours.rest),
          title: (step: Step) => [step.name, text(step)].join("\n"),
          tip: tips(options)
        }),
        // a change too small for a bar is still a line where it happens
        Plot.tickX(steps, {x: "to", y: "name", stroke: colours.muted}),
        column.mark({y: "name"}),
        Plot.text(steps, {
          x: ({from, to}: Step) => Math.max(from, to),
          y: "name",
          text,
          textAnchor: "start",
          dx: 6,
          fill: colours.soft,
          fontVariant: "tabular-nums"
        }),
        low < 0 ? Plot.ruleX([0], {stroke: colours.muted}) : null
      ]
    }
  );
}

waterfall.reading = ({x, y}: WaterfallOptions): Reading => ({values: [x], by: [y]});

function stepsOf(
  names: readonly string[],
  values: readonly (number | null)[],
  {levels, notes}: {levels: readonly boolean[]; notes: readonly (string | undefined)[]}
): Step[] {
  let reached = 0;
  return names.map((name, i) => {
    const value = values[i] ?? null;
    const isLevel = levels[i]!;
    const from = isLevel ? 0 : reached;
    reached = value === null ? reached : from + value;
    return {
      name,
      value,
      isLevel,
      note: notes[i],
      from: value === null ? reached : from,
      to: reached
    };
  });
}

/** A level as it is, a change with its sign: "−$22,963". */
function signed({value, isLevel}: Step, format: ValueFormat): string {
  if (value === null) return noValue;
  if (isLevel || value === 0) return format.label(value);
  return `${value < 0 ? "−" : "+"}${format.label(Math.abs(value))}`;
}

waterfall.file = "waterfall";
