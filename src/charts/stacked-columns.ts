import * as Plot from "@observablehq/plot";
import {max, rollup, sum} from "d3-array";
import {documentOf, h} from "../components/h.js";
import type {Channel, Quantity} from "./channel.js";
import {readNumbers, readTexts} from "./channel.js";
import type {ChartOptions, Reading} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import type {Chosen} from "./choosable.js";
import {choosable} from "./choosable.js";
import {categoryColour, colours} from "./colours.js";
import type {Span} from "../model/brush.js";
import {isBrushed} from "../model/brush.js";
import {layClasses, periodLayer} from "./lay-classes.js";
import {emptyChart} from "./empty-chart.js";
import {readChoosable, readUnchosen} from "../model/facet.js";
import {legend} from "./legend.js";
import {plotChart} from "./plot-chart.js";
import {tips} from "./tips.js";
import {valueTicks} from "./value-ticks.js";
import {isList} from "./is-list.js";

export interface StackedColumnsOptions extends ChartOptions {
  /** The classes, in order: months, weeks. */
  x: Channel;
  /** The height of a part; several channels are a series each, of one kind and named by their labels. */
  y: Channel<Quantity> | readonly Channel<Quantity>[];
  /** What tells the parts of a column apart, where there is one channel for all. */
  series?: Channel;
}

/** A part of a column: ("Nov 2020", "Returning", 120000). */
interface Part extends Chosen {
  name: string;
  series: string;
  value: number;
}

/** Columns over ordered classes, the series on top of one another. */
export function stackedColumns(rows: readonly object[], options: StackedColumnsOptions) {
  const {width = 720} = options;
  const small = width < narrow;
  const {height = small ? 220 : 260} = options;
  const xs = readTexts(rows, options.x, options).values;
  const ofSeries = options.series && readTexts(rows, options.series, options).values;
  const read = channelsOf(options).map((channel) => readNumbers(rows, channel, options));
  const choices = readChoosable(rows, options.facet);
  const unchosen = readUnchosen(rows, options.facet);
  const {brush} = options;
  const spans = brush?.of && rows.map((row) => brush.of!(row as never));
  const parts = rows.flatMap((_, i) =>
    read.flatMap(({values, label}): Part[] => {
      const value = values[i] ?? null;
      if (value === null) return [];
      const isOutside = spans && !isBrushed(brush!, spans[i]!);
      const own = {choosable: choices[i], isUnchosen: unchosen[i] || isOutside};
      return [{name: xs[i]!, series: ofSeries?.[i] ?? label, value, ...own}];
    })
  );
  if (parts.length === 0) return emptyChart({...options, height});
  const {format, field} = read[0]!;
  const names = [...new Set(xs)];
  const series = [...new Set(parts.map((part) => part.series))];
  const totals = rollup(
    parts,
    (own) => sum(own, (part) => part.value),
    (part) => part.name
  );
  const ticks = valueTicks(field.kind, max(totals.values()) ?? 0);
  const room = (width - 52) / names.length;
  const widest = Math.max(...names.map((name) => name.length)) * 6.6 + 6;
  const every = Math.ceil(widest / room);
  const title = ({name, series: of, value}: Part) =>
    [name, `${of}: ${format.full(value)}`, `all: ${format.full(totals.get(name)!)}`].join("\n");
  const chart = plotChart(
    {...options, width, height},
    {
      marginLeft: 52,
      marginRight: 0,
      marginTop: 12,
      marginBottom: 28,
      x: {domain: names, padding: names.length > 24 ? 0.08 : 0.2},
      y: {nice: true},
      marks: [
        Plot.gridY({stroke: colours.rule, strokeOpacity: 1, ticks}),
        Plot.axisY({ticks, tickFormat: format.tick, tickSize: 0, tickPadding: 8, label: null}),
        Plot.barY(
          parts,
          Plot.stackY(
            {order: series},
            {
              x: "name",
              y: "value",
              z: "series",
              fill: (part: Part) => categoryColour(series.indexOf(part.series)),
              // A hairline of paper parts neighbours whose colours are alike in grey.
              insetTop: 0.75,
              title,
              tip: tips(options),
              ...choosable(parts, options, "name")
            }
          )
        ),
        Plot.axisX({
          ticks: names.filter((_, i) => i % every === 0),
          tickSize: 0,
          tickPadding: 8,
          label: null
        }),
        Plot.ruleY([0], {stroke: colours.muted})
      ]
    }
  );
  if (brush && spans) {
    const choices = names.map((name): {span: Span} => ({span: spans[xs.indexOf(name)]!}));
    const frame = {top: 12, bottom: height - 28};
    layClasses(chart, names, choices, options, {...frame, ...periodLayer(brush, options)});
  }
  const document = documentOf(options);
  const entries = series.map((label, i) => {
    const place = ofSeries?.indexOf(label) ?? -1;
    const [choice, isUnchosen] = [choices[place], unchosen[place]];
    return {label, colour: categoryColour(i), choosable: choice, isUnchosen};
  });
  return h(document, "div", {class: "chart-box"}, legend(entries, {document}), chart);
}

stackedColumns.reading = (options: StackedColumnsOptions): Reading => ({
  values: channelsOf(options),
  by: [options.x, options.series]
});

function channelsOf({y}: StackedColumnsOptions): readonly Channel<Quantity>[] {
  return isList(y) ? y : [y];
}

stackedColumns.file = "stacked-columns";
