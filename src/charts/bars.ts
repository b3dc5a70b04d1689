import * as Plot from "@observablehq/plot";
import {formatPercent} from "../format/format-percent.js";
import {documentOf, h} from "../components/h.js";
import type {ChartOptions} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {categoryColour, colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {legend} from "./legend.js";
import {plotChart} from "./plot-chart.js";
import {rowNames} from "./row-names.js";
import {tips} from "./tips.js";
import type {ValueKind} from "./value-format.js";
import {valueFormat} from "./value-format.js";

/** A value of one series in one group: ("samsung", "Views", 23400). */
export interface BarsRow {
  group: string;
  series: string;
  value: number;
}

export interface BarsOptions extends ChartOptions {
  kind?: ValueKind;
  /** Side by side, on top of one another, or as shares of each group. */
  layout?: "grouped" | "stacked" | "share";
}

/** Horizontal bars of several series, in the order of the rows. */
export function bars(rows: readonly BarsRow[], options: BarsOptions = {}) {
  if (rows.length === 0) return emptyChart(options);
  const document = documentOf(options);
  const entries = seriesOf(rows).map((label, i) => ({label, colour: categoryColour(i)}));
  const draw = options.layout === "stacked" || options.layout === "share" ? stacked : grouped;
  return h(document, "div", {class: "chart-box"}, legend(entries, {document}), draw(rows, options));
}

function seriesOf(rows: readonly BarsRow[]): string[] {
  return [...new Set(rows.map((row) => row.series))];
}

function grouped(rows: readonly BarsRow[], options: BarsOptions) {
  const {width = 720, kind = "count"} = options;
  const format = valueFormat(kind, options);
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
          fill: (row: BarsRow) => categoryColour(series.indexOf(row.series)),
          title: (row: BarsRow) => `${row.group}\n${row.series}: ${format.full(row.value)}`,
          tip: tips(options)
        }),
        Plot.text(rows, {
          x: "value",
          y: "series",
          fy: "group",
          text: (row: BarsRow) => format.label(row.value),
          textAnchor: "start",
          dx: 6,
          fill: colours.soft,
          fontVariant: "tabular-nums"
        }),
        names.mark({fy: "name"})
      ]
    }
  );
}

function stacked(rows: readonly BarsRow[], options: BarsOptions) {
  const {width = 720, kind = "count", layout, locale} = options;
  const small = width < narrow;
  const series = seriesOf(rows);
  const groups = [...new Set(rows.map((row) => row.group))];
  const names = rowNames(groups, {width, small, size: 18});
  const values = valueFormat(kind, options);
  const axis = layout === "share" ? valueFormat("percent", options) : values;
  const totals = new Map<string, number>();
  for (const row of rows) totals.set(row.group, (totals.get(row.group) ?? 0) + row.value);
  const share = (row: BarsRow) => {
    const total = totals.get(row.group);
    return total ? row.value / total : null;
  };
  const title = (row: BarsRow) =>
    `${row.group}\n${row.series}: ${values.full(row.value)}\n${formatPercent(share(row), {locale})} of ${row.group}`;
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
              fill: (row: BarsRow) => categoryColour(series.indexOf(row.series)),
              // A hairline of paper parts neighbours whose colours are alike in grey.
              insetRight: 0.75,
              title,
              tip: tips(options)
            }
          )
        ),
        names.mark({y: "name"}),
        Plot.ruleX([0], {stroke: colours.muted})
      ]
    }
  );
}
