import * as Plot from "@observablehq/plot";
import {noValue} from "../format/intl.js";
import type {Channel, Quantity} from "./channel.js";
import {readBounds, readNotes, readNumbers, readTexts} from "./channel.js";
import type {ChartOptions, Reading} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {choosable} from "./choosable.js";
import {colours} from "./colours.js";
import type {Span} from "../model/brush.js";
import {isBrushed} from "../model/brush.js";
import {layClasses, periodLayer} from "./lay-classes.js";
import {emptyChart} from "./empty-chart.js";
import type {Choosable} from "../model/facet.js";
import {readChoosable, readUnchosen} from "../model/facet.js";
import {plotChart} from "./plot-chart.js";
import {tips} from "./tips.js";
import {valueTicks} from "./value-ticks.js";
import {wrapLabel} from "./wrap-label.js";

export interface ColumnsOptions extends ChartOptions {
  /** The classes, in order: price bands, hours, orders per customer. Names must differ. */
  x: Channel;
  y: Channel<Quantity>;
  /** What the tip tells beside the value. */
  note?: Channel;
  /** How many things are behind a value that is a mean or a share; where they are few, the column says so. */
  n?: Channel<Quantity>;
  /** Names what the classes are, below them: "Price in $". */
  xLabel?: string;
}

/** With fewer things, one of them can change a mean or a share. */
const fewest = 30;

/** Vertical bars over ordered classes, each with its value on top. */
export function columns(rows: readonly object[], options: ColumnsOptions) {
  const {width = 720, xLabel} = options;
  const small = width < narrow;
  const {height = small ? 210 : 250} = options;
  const {values, format, field} = readNumbers(rows, options.y, options);
  const names = readTexts(rows, options.x, options).values;
  const notes = readNotes(rows, options.note, options);
  const ns = readBounds(rows, options.n, options);
  const choices = readChoosable(rows, options.facet);
  const unchosen = readUnchosen(rows, options.facet);
  const {brush} = options;
  const spans = brush?.of && rows.map((row) => brush.of!(row as never));
  const bars = values.map((value, i) => ({
    choosable: choices[i],
    span: spans?.[i],
    isUnchosen: unchosen[i] ?? (brush && spans ? !isBrushed(brush, spans[i]!) : undefined),
    value,
    name: names[i]!,
    note: notes[i],
    few: (ns[i] ?? fewest) < fewest ? ns[i]! : undefined
  }));
  type Bar = (typeof bars)[number];
  const hasFew = bars.some(({few}) => few !== undefined);
  if (bars.every(({value}) => !value)) return emptyChart({...options, height});
  const title = ({name, value, note}: Bar) =>
    [name, value === null ? noValue : format.full(value), note].filter(Boolean).join("\n");
  // Values stand on the columns while they fit there; an axis takes over when they do not.
  const room = width / bars.length;
  const labelled = room > 38;
  const known = bars.flatMap(({value}) => (value === null ? [] : [value]));
  const ticks = valueTicks(field.kind, Math.max(...known));
  const short = known.some((value) => format.label(value).length * 7 > room);
  // A few classes break their names into lines; many are named every second or third.
  const widest = Math.max(...names.map((name) => name.length)) * 6.6 + 6;
  const broken = widest > room && bars.length <= 10;
  const every = broken ? 1 : Math.ceil(widest / room);
  const nameText = (text: string) =>
    broken ? wrapLabel(text, Math.floor((room - 6) / 6.8)) : text;
  const lines = Math.max(...names.map((name) => nameText(name).split("\n").length));

  const marginBottom = (xLabel ? 30 : 12) + lines * 14;
  const chart = plotChart(
    {...options, width, height},
    {
      marginLeft: labelled ? 0 : 48,
      marginRight: 0,
      marginTop: labelled && hasFew ? 34 : 20,
      marginBottom,
      x: {domain: names, padding: bars.length > 12 ? 0.12 : 0.2},
      y: {axis: null, nice: !labelled},
      marks: [
        labelled ? null : Plot.gridY({stroke: colours.rule, strokeOpacity: 1, ticks}),
        labelled ? null : Plot.axisY({ticks, tickFormat: format.tick, tickSize: 0, label: null}),
        Plot.barY(bars, {
          x: "name",
          y: "value",
          fill: hasFew
            ? ({few}: Bar) => (few === undefined ? colours.main : colours.rest)
            : colours.main,
          title,
          tip: tips(options),
          ...choosable(bars, options)
        }),
        labelled
          ? Plot.text(bars, {
              x: "name",
              y: "value",
              text: ({value, few}: Bar) =>
                value !== null &&
                [(short ? format.tick : format.label)(value), few !== undefined && `n = ${few}`]
                  .filter(Boolean)
                  .join("\n"),
              ...(hasFew ? {lineAnchor: "bottom", dy: -4} : {dy: -9}),
              fill: colours.ink,
              fontVariant: "tabular-nums"
            })
          : null,
        Plot.axisX({
          ticks: names.filter((_, i) => i % every === 0),
          tickFormat: nameText,
          tickSize: 0,
          tickPadding: 8,
          label: xLabel ?? null,
          labelAnchor: "center",
          labelArrow: "none",
          labelOffset: 26 + lines * 14
        }),
        Plot.ruleY([0], {stroke: colours.muted})
      ]
    }
  );
  layAxis(chart, bars, {...options, width, height: height - marginBottom});
  return chart;
}

columns.reading = ({x, y}: ColumnsOptions): Reading => ({values: [y], by: [x]});

/** Lets a reader draw over the classes, where they are periods or an axis of a filter; `height` is that of the frame. */
function layAxis(
  chart: ReturnType<typeof plotChart>,
  bars: readonly {name: string; span?: Span; choosable?: Choosable}[],
  options: ColumnsOptions
) {
  const {facet, brush, height = 0} = options;
  const names = bars.map(({name}) => name);
  const frame = {top: 0, bottom: height};
  const spans = bars.flatMap(({span}) => (span ? [{span}] : []));
  if (brush) layClasses(chart, names, spans, options, {...frame, ...periodLayer(brush, options)});
  if (!facet?.isAxis) return;
  const values = bars.flatMap(({choosable}) => (choosable ? [{value: choosable.value}] : []));
  layClasses(chart, names, values, options, {
    ...frame,
    filter: facet.filter,
    isChosen: facet.chosen.size > 0 ? ({value}) => facet.chosen.has(value!) : undefined,
    label: `Range of ${facet.noun}s`,
    text: ({value: from}, {value: to}) => (from === to ? from! : `${from} to ${to}`)
  });
}

columns.file = "columns";
