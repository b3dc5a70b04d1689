import * as Plot from "@observablehq/plot";
import {formatPercent} from "../components/format-percent.js";
import {documentOf, h} from "../components/h.js";
import type {ChartOptions} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {categoryColour, colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {legend} from "./legend.js";
import {plotChart} from "./plot-chart.js";
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
  const {width = 720, kind = "count", layout = "grouped", locale} = options;
  if (rows.length === 0) return emptyChart(options);

  const groups = [...new Set(rows.map((row) => row.group))];
  const names = [...new Set(rows.map((row) => row.series))];
  const colour = (row: BarsRow) => categoryColour(names.indexOf(row.series));
  const grouped = layout === "grouped";
  const small = width < narrow;
  const rowHeight = grouped ? names.length * 14 + 14 : 28;
  const height = options.height ?? groups.length * (rowHeight + (small ? 12 : 0)) + 36;
  const letters = Math.max(...groups.map((group) => group.length));
  const marginLeft = small ? 0 : Math.min(Math.max(60, letters * 7 + 12), Math.round(width * 0.3));
  const format = valueFormat(layout === "share" ? "percent" : kind, options);
  const totals = new Map<string, number>();
  for (const row of rows) totals.set(row.group, (totals.get(row.group) ?? 0) + row.value);
  const share = (row: BarsRow) => (totals.get(row.group) ? row.value / totals.get(row.group)! : 0);
  const title = (row: BarsRow) =>
    [
      row.group,
      `${row.series}: ${valueFormat(kind, options).full(row.value)}`,
      ...(grouped ? [] : [`${formatPercent(share(row), {locale})} of the group`])
    ].join("\n");
  const axes = [
    Plot.gridX({stroke: colours.rule, strokeOpacity: 1, ticks: small ? 3 : 5}),
    Plot.axisX({ticks: small ? 3 : 5, tickFormat: format.tick, tickSize: 0, label: null})
  ];
  const frame = {
    marginLeft,
    marginRight: 24,
    marginTop: small ? 18 : 4,
    marginBottom: 28,
    x: {label: null, nice: layout !== "share", ...(layout === "share" && {domain: [0, 1]})}
  };
  const names_ = (place: {y: string} | {fy: string}) =>
    Plot.text(
      groups.map((group) => ({group})),
      {
        ...place,
        frameAnchor: small ? "top-left" : "left",
        text: "group",
        textAnchor: small ? "start" : "end",
        dx: small ? 0 : -8,
        dy: small ? -14 : 0,
        lineWidth: small ? width / 13 : (marginLeft - 12) / 12.5,
        textOverflow: "ellipsis",
        fill: colours.ink,
        title: "group"
      }
    );

  const chart = grouped
    ? plotChart(
        {...options, width, height},
        {
          ...frame,
          y: {axis: null, domain: names, padding: 0.1},
          fy: {axis: null, domain: groups, padding: small ? 0.4 : 0.24},
          marks: [
            ...axes,
            Plot.barX(rows, {x: "value", y: "series", fy: "group", fill: colour, title, tip: true}),
            names_({fy: "group"}),
            Plot.ruleX([0], {stroke: colours.muted})
          ]
        }
      )
    : plotChart(
        {...options, width, height},
        {
          ...frame,
          y: {axis: null, domain: groups, padding: small ? 0.5 : 0.3},
          marks: [
            ...axes,
            Plot.barX(
              rows,
              Plot.stackX(
                {order: names, offset: layout === "share" ? "normalize" : null},
                {x: "value", y: "group", z: "series", fill: colour, title, tip: true}
              )
            ),
            names_({y: "group"}),
            Plot.ruleX([0], {stroke: colours.muted})
          ]
        }
      );
  const document = documentOf(options);
  const entries = names.map((label, i) => ({label, colour: categoryColour(i)}));
  return h(document, "div", {class: "chart-box"}, legend(entries, {document}), chart);
}
