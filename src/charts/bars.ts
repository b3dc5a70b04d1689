import * as Plot from "@observablehq/plot";
import {formatPercent} from "../format/format-percent.js";
import {documentOf, h} from "../components/h.js";
import type {ValueFormat} from "../format/value-format.js";
import {valueFormat} from "../format/value-format.js";
import type {Channel, Quantity} from "./channel.js";
import {readNumbers, readTexts} from "./channel.js";
import type {ChartOptions, Reading} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import type {Chosen} from "./choosable.js";
import {choosable} from "./choosable.js";
import {categoryColour, colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {readChoosable, readUnchosen} from "../model/facet.js";
import {legend} from "./legend.js";
import {plotChart} from "./plot-chart.js";
import {rowNames} from "./row-names.js";
import {tips} from "./tips.js";
import {isList} from "./is-list.js";

export interface BarsOptions extends ChartOptions {
  /** The length of a bar; several channels are a series each, of one kind and named by their labels. */
  x: Channel<Quantity> | readonly Channel<Quantity>[];
  /** The group that a bar belongs to. */
  y: Channel;
  /** What tells the bars of a group apart, where there is one channel for all. */
  series?: Channel;
  /** Side by side, on top of one another, or as shares of each group. */
  layout?: "grouped" | "stacked" | "share";
}

/** A value of one series in one group: ("samsung", "Views", 23400). */
interface Bar extends Chosen {
  group: string;
  series: string;
  value: number;
}

interface Drawn extends ChartOptions {
  layout?: "grouped" | "stacked" | "share";
  format: ValueFormat;
}

/** Horizontal bars of several series, in the order of the rows. */
export function bars(rows: readonly object[], options: BarsOptions) {
  const channels = channelsOf(options);
  const groups = readTexts(rows, options.y, options).values;
  const names = options.series && readTexts(rows, options.series, options).values;
  const read = channels.map((channel) => readNumbers(rows, channel, options));
  const choices = readChoosable(rows, options.facet);
  const unchosen = readUnchosen(rows, options.facet);
  const all = rows.flatMap((_, i) =>
    read.flatMap(({values, label}): Bar[] => {
      const value = values[i] ?? null;
      if (value === null) return [];
      const own = {choosable: choices[i], isUnchosen: unchosen[i]};
      return [{group: groups[i]!, series: names?.[i] ?? label, value, ...own}];
    })
  );
  if (all.length === 0) return emptyChart(options);
  const document = documentOf(options);
  const entries = seriesOf(all).map((label, i) => ({label, colour: categoryColour(i)}));
  const draw = options.layout === "stacked" || options.layout === "share" ? stacked : grouped;
  const drawn = draw(all, {...options, format: read[0]!.format});
  return h(document, "div", {class: "chart-box"}, legend(entries, {document}), drawn);
}

bars.reading = (options: BarsOptions): Reading => ({
  values: channelsOf(options),
  by: [options.y, options.series]
});

function channelsOf({x}: BarsOptions): readonly Channel<Quantity>[] {
  return isList(x) ? x : [x];
}

function seriesOf(rows: readonly Bar[]): string[] {
  return [...new Set(rows.map((row) => row.series))];
}

/** What a group's name chooses: the same as its bars. */
function ofGroups(rows: readonly Bar[], groups: readonly string[]): Chosen[] {
  return groups.map((name) => rows.find(({group}) => group === name)!);
}

function grouped(rows: readonly Bar[], {width = 720, format, ...options}: Drawn) {
  const series = seriesOf(rows);
  const groups = [...new Set(rows.map((row) => row.group))];
  const names = rowNames(groups, {width, small: width < narrow, size: series.length * 15});
  const marginRight = Math.max(...rows.map((row) => format.label(row.value).length)) * 6.7 + 10;

  return plotChart(
    {...options, width, height: options.height ?? names.height + names.marginTop + 2},
    {
      marginLeft: names.marginLeft,
      marginTop: names.marginTop,
      marginRight,
      marginBottom: 2,
      x: {axis: null},
      y: {axis: null, domain: series, padding: 0.08},
      fy: {axis: null, domain: groups, ...names.padding},
      marks: [
        Plot.barX(rows, {
          x: "value",
          y: "series",
          fy: "group",
          fill: (row: Bar) => categoryColour(series.indexOf(row.series)),
          title: (row: Bar) => `${row.group}\n${row.series}: ${format.full(row.value)}`,
          tip: tips(options),
          ...choosable(rows, options)
        }),
        Plot.text(rows, {
          x: "value",
          y: "series",
          fy: "group",
          text: (row: Bar) => format.label(row.value),
          textAnchor: "start",
          dx: 6,
          fill: colours.soft,
          fontVariant: "tabular-nums"
        }),
        names.mark({fy: "name", ...choosable(ofGroups(rows, groups), options, "name")})
      ]
    }
  );
}

function stacked(rows: readonly Bar[], {width = 720, format, layout, ...options}: Drawn) {
  const {locale} = options;
  const small = width < narrow;
  const series = seriesOf(rows);
  const groups = [...new Set(rows.map((row) => row.group))];
  const names = rowNames(groups, {width, small, size: 18});
  const axis = layout === "share" ? valueFormat("percent", options) : format;
  const totals = new Map<string, number>();
  for (const row of rows) totals.set(row.group, (totals.get(row.group) ?? 0) + row.value);
  const share = (row: Bar) => {
    const total = totals.get(row.group);
    return total ? row.value / total : null;
  };
  const title = (row: Bar) =>
    `${row.group}\n${row.series}: ${format.full(row.value)}\n${formatPercent(share(row), {locale})} of ${row.group}`;
  const ticks = small ? 3 : 5;

  return plotChart(
    {...options, width, height: options.height ?? names.height + names.marginTop + 30},
    {
      marginLeft: names.marginLeft,
      marginTop: names.marginTop,
      marginRight: 24,
      marginBottom: 28,
      x: layout === "share" ? {domain: [0, 1]} : {nice: true},
      y: {axis: null, domain: groups, ...names.padding},
      marks: [
        Plot.gridX({stroke: colours.rule, strokeOpacity: 1, ticks}),
        Plot.axisX({ticks, tickFormat: axis.tick, tickSize: 0, label: null}),
        Plot.barX(
          rows,
          Plot.stackX(
            {order: series, offset: layout === "share" ? "normalize" : null},
            {
              x: "value",
              y: "group",
              z: "series",
              fill: (row: Bar) => categoryColour(series.indexOf(row.series)),
              // A hairline of paper parts neighbours whose colours are alike in grey.
              insetRight: 0.75,
              title,
              tip: tips(options),
              ...choosable(rows, options)
            }
          )
        ),
        names.mark({y: "name", ...choosable(ofGroups(rows, groups), options, "name")}),
        Plot.ruleX([0], {stroke: colours.muted})
      ]
    }
  );
}

bars.file = "bars";
