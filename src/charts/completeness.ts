import * as Plot from "@observablehq/plot";
import {formatCount} from "../format/format-count.js";
import {formatPercent} from "../format/format-percent.js";
import {fieldOf} from "../model/fields.js";
import type {Channel, Quantity} from "./channel.js";
import {readNumbers, readTexts} from "./channel.js";
import type {ChartOptions, Reading} from "./chart-options.js";
import {colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {plotChart} from "./plot-chart.js";
import {tips} from "./tips.js";

export interface CompletenessOptions extends ChartOptions {
  /** A column of the data. */
  y: Channel;
  /** How many rows there are, and in how many the column is empty. */
  rows: Channel<Quantity>;
  nulls: Channel<Quantity>;
}

/** How full each column of the data is: a bar on its frame, so that what is missing shows as a gap. */
export function completeness(rows: readonly object[], options: CompletenessOptions) {
  const {width = 720, locale} = options;
  const names = readTexts(rows, options.y, options).values;
  const all = readNumbers(rows, options.rows, options).values;
  const nulls = readNumbers(rows, options.nulls, options).values;
  const bars = names.map((column, i) => {
    const [n, empty] = [all[i] ?? 0, nulls[i] ?? 0];
    return {column, n, empty, full: n === 0 ? null : 1 - empty / n};
  });
  type Bar = (typeof bars)[number];
  if (bars.every(({full}) => full === null)) return emptyChart(options);
  const height = options.height ?? bars.length * 24 + 4;
  const letters = Math.max(...names.map((name) => name.length));
  const marginLeft = Math.min(letters * 7.2 + 12, width * 0.36);
  const text = ({full}: Bar) => formatPercent(full, {locale});
  const title = (bar: Bar) =>
    `${bar.column}\n${text(bar)} filled\n${formatCount(bar.empty, {locale})} of ${formatCount(bar.n, {locale})} empty`;

  return plotChart(
    {...options, width, height},
    {
      marginLeft,
      marginRight: 52,
      marginTop: 2,
      marginBottom: 2,
      x: {domain: [0, 1], axis: null},
      y: {domain: names, axis: null, padding: 0.42},
      marks: [
        Plot.barX(bars, {x: () => 1, y: "column", fill: colours.wash}),
        Plot.barX(bars, {x: "full", y: "column", fill: colours.main, title, tip: tips(options)}),
        Plot.text(bars, {
          y: "column",
          frameAnchor: "left",
          textAnchor: "end",
          dx: -8,
          text: "column",
          lineWidth: (marginLeft - 12) / 12.5,
          textOverflow: "ellipsis",
          fill: colours.ink,
          title: "column"
        }),
        // What is not full stands out.
        ...[true, false].map((gap) =>
          Plot.text(
            bars.filter(({empty}) => empty > 0 === gap),
            {
              y: "column",
              frameAnchor: "right",
              textAnchor: "end",
              dx: 52,
              text,
              fill: gap ? colours.ink : colours.muted,
              fontWeight: gap ? 600 : 400,
              fontVariant: "tabular-nums"
            }
          )
        )
      ]
    }
  );
}

completeness.reading = ({y}: CompletenessOptions): Reading => ({
  values: [{value: () => null, label: fieldOf("completeness").label, kind: "percent"}],
  by: [y]
});

completeness.file = "completeness";
