import * as Plot from "@observablehq/plot";
import {documentOf, h} from "../components/h.js";
import type {ValueFormat} from "../format/value-format.js";
import type {Channel, Quantity} from "./channel.js";
import {readNotes, readNumbers, readTexts} from "./channel.js";
import type {ChartOptions, Reading} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import type {Chosen} from "./choosable.js";
import {choosable} from "./choosable.js";
import {colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {readChoosable, readUnchosen} from "../model/facet.js";
import {plotChart} from "./plot-chart.js";
import type {RampMethod} from "./ramp.js";
import {ramp, rampLegend} from "./ramp.js";
import {tips} from "./tips.js";

export interface HeatmapOptions extends ChartOptions {
  /** Weekday × hour, cohort × month, or any two ordered things. */
  x: Channel;
  y: Channel;
  /** The colour of a cell; one that is not known, null, stays empty. */
  fill: Channel<Quantity>;
  /** What the tip tells beside the value. */
  note?: Channel;
  xLabel?: string;
  /** The order of columns and rows; by default that of the rows given. */
  xs?: readonly string[];
  ys?: readonly string[];
  /** Writes the value into each cell. */
  values?: boolean;
  classes?: RampMethod;
  /** A second column beside the names of the rows, such as how many there are of each. */
  sizes?: {label: string; of: ReadonlyMap<string, string>};
}

interface Cell extends Chosen {
  x: string;
  y: string;
  value: number;
  note: string | undefined;
}

/** A grid of cells coloured by value. */
export function heatmap(rows: readonly object[], options: HeatmapOptions) {
  const {width = 720, xLabel, values = false, classes = "equal", sizes} = options;
  const fill = readNumbers(rows, options.fill, options);
  const xNames = readTexts(rows, options.x, options).values;
  const yNames = readTexts(rows, options.y, options).values;
  const notes = readNotes(rows, options.note, options);
  const choices = readChoosable(rows, options.facet);
  const unchosen = readUnchosen(rows, options.facet);
  const known = fill.values.flatMap((value, i): Cell[] => {
    if (value === null) return [];
    const own = {choosable: choices[i], isUnchosen: unchosen[i]};
    return [{x: xNames[i]!, y: yNames[i]!, value, note: notes[i], ...own}];
  });
  if (known.length === 0) return emptyChart(options);
  const xs = options.xs ?? [...new Set(xNames)];
  const ys = options.ys ?? [...new Set(yNames)];
  const small = width < narrow;
  const letters = Math.max(...ys.map((y) => y.length));
  const sizeLetters = Math.max(
    0,
    ...[sizes?.label ?? "", ...(sizes?.of.values() ?? [])].map((text) => text.length)
  );
  const sizeRoom = sizes ? sizeLetters * 6.8 + 10 : 0;
  const marginLeft = letters * 6.8 + 14 + sizeRoom;
  const marginTop = sizes ? 20 : 2;
  const {format} = fill;
  const scale = ramp(
    known.map((row) => row.value),
    classes
  );
  const title = (row: Cell) =>
    [`${row.y}, ${row.x}`, format.full(row.value), row.note].filter(Boolean).join("\n");
  const widest = Math.max(...xs.map((x) => x.length)) * 6.6 + 8;
  const cell = (width - marginLeft) / xs.length;
  const every = Math.ceil(widest / cell);
  // names that need twice the room of a column take turns on two lines
  const staggered = every === 2 && xs.every((x) => x.length > 3 || x.startsWith("("));
  const drop = staggered ? 14 : 0;

  const height =
    options.height ?? ys.length * (small ? 24 : 28) + (xLabel ? 46 : 28) + drop + marginTop;
  const cellText = textThatFits(known, format, cell);

  const chart = plotChart(
    {...options, width, height},
    {
      marginLeft,
      marginRight: 0,
      marginTop,
      marginBottom: (xLabel ? 46 : 28) + drop,
      x: {domain: xs, padding: 0},
      y: {domain: ys, padding: 0},
      marks: [
        Plot.cell(known, {
          x: "x",
          y: "y",
          fill: (row: Cell) => scale.fill(row.value),
          inset: 0.5,
          title,
          tip: tips(options),
          ...choosable(known, options)
        }),
        values && cellText
          ? Plot.text(known, {
              x: "x",
              y: "y",
              text: (row: Cell) => cellText(row.value),
              fill: (row: Cell) => scale.ink(row.value),
              fontVariant: "tabular-nums",
              ...choosable(known, options, "name")
            })
          : null,
        Plot.axisX({
          ticks: xs.filter((_, i) => staggered || i % every === 0),
          tickFormat: staggered ? (x: string, i: number) => (i % 2 ? `\n${x}` : x) : undefined,
          tickSize: 0,
          label: xLabel ?? null,
          labelAnchor: "center",
          labelArrow: "none",
          labelOffset: 42 + drop
        }),
        Plot.axisY({tickSize: 0, tickPadding: 8 + sizeRoom, label: null, fill: colours.soft}),
        sizes
          ? Plot.text(ys, {
              y: (y: string) => y,
              frameAnchor: "left",
              text: (y: string) => sizes.of.get(y),
              textAnchor: "end",
              dx: -8,
              fill: colours.soft,
              fontVariant: "tabular-nums"
            })
          : null,
        sizes
          ? Plot.text([sizes.label], {
              frameAnchor: "top-left",
              text: (text: string) => text,
              textAnchor: "end",
              dx: -8,
              dy: -14,
              fill: colours.soft
            })
          : null
      ]
    }
  );
  const document = documentOf(options);
  return h(
    document,
    "div",
    {class: "chart-box"},
    rampLegend(scale, format.tick, {document}),
    chart
  );
}

/** How values are written so that all fit into their cells: in full, short, or to the whole; or not at all. */
function textThatFits(
  cells: readonly Cell[],
  {label, tick}: ValueFormat,
  room: number
): ((value: number) => string) | undefined {
  const whole = (value: number) => tick(Math.abs(value) < 10 ? value : Math.round(value));
  return [label, tick, whole].find((text) =>
    cells.every(({value}) => text(value).length * 7 + 2 < room)
  );
}

heatmap.reading = ({x, y, fill}: HeatmapOptions): Reading => ({
  values: [fill],
  by: [y, x]
});

heatmap.file = "heatmap";
