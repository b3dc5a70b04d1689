import * as Plot from "@observablehq/plot";
import type {ChartOptions} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import {colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {plotChart} from "./plot-chart.js";
import {tips} from "./tips.js";
import type {ValueKind} from "./value-format.js";
import {valueFormat} from "./value-format.js";
import {wrapLabel} from "./wrap-label.js";

/** A class and its value, in order: price bands, hours, orders per customer. */
export interface ColumnsRow {
  label: string;
  value: number;
  note?: string;
}

export interface ColumnsOptions extends ChartOptions {
  kind?: ValueKind;
  /** What the classes are: "Price in $". */
  label?: string;
}

/** Vertical bars over ordered classes, each with its value on top. */
export function columns(rows: readonly ColumnsRow[], options: ColumnsOptions = {}) {
  const {width = 720, kind = "count", label} = options;
  const small = width < narrow;
  const {height = small ? 210 : 250} = options;
  if (rows.every((row) => row.value === 0)) return emptyChart({...options, height});
  const format = valueFormat(kind, options);
  const title = (row: ColumnsRow) =>
    [row.label, format.full(row.value), row.note].filter(Boolean).join("\n");
  // Values stand on the columns while they fit there; an axis takes over when they do not.
  const room = width / rows.length;
  const labelled = room > 38;
  const short = rows.some((row) => format.label(row.value).length * 7 > room);
  // A few classes break their names into lines; many are named every second or third.
  const widest = Math.max(...rows.map((row) => row.label.length)) * 6.6 + 6;
  const broken = widest > room && rows.length <= 10;
  const every = broken ? 1 : Math.ceil(widest / room);
  const name = (text: string) => (broken ? wrapLabel(text, Math.floor((room - 6) / 6.8)) : text);
  const lines = Math.max(...rows.map((row) => name(row.label).split("\n").length));
  const named = rows.filter((_, i) => i % every === 0).map((row) => row.label);

  return plotChart(
    {...options, width, height},
    {
      marginLeft: labelled ? 0 : 48,
      marginRight: 0,
      marginTop: 20,
      marginBottom: (label ? 30 : 12) + lines * 14,
      x: {domain: rows.map((row) => row.label), padding: rows.length > 12 ? 0.12 : 0.2},
      y: {axis: null, nice: !labelled},
      marks: [
        labelled ? null : Plot.gridY({stroke: colours.rule, strokeOpacity: 1, ticks: 4}),
        labelled ? null : Plot.axisY({ticks: 4, tickFormat: format.tick, tickSize: 0, label: null}),
        Plot.barY(rows, {x: "label", y: "value", fill: colours.main, title, tip: tips(options)}),
        labelled
          ? Plot.text(rows, {
              x: "label",
              y: "value",
              text: (row: ColumnsRow) => (short ? format.tick : format.label)(row.value),
              dy: -9,
              fill: colours.ink,
              fontVariant: "tabular-nums"
            })
          : null,
        Plot.axisX({
          ticks: named,
          tickFormat: name,
          tickSize: 0,
          tickPadding: 8,
          label: label ?? null,
          labelAnchor: "center",
          labelArrow: "none",
          labelOffset: 26 + lines * 14
        }),
        Plot.ruleY([0], {stroke: colours.muted})
      ]
    }
  );
}
