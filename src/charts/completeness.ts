import * as Plot from "@observablehq/plot";
import {formatCount} from "../format/format-count.js";
import {formatPercent} from "../format/format-percent.js";
import type {ChartOptions} from "./chart-options.js";
import {colours} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {plotChart} from "./plot-chart.js";
import {tips} from "./tips.js";

/** A column of the data: how many rows there are and in how many it is empty. */
export interface CompletenessRow {
  column: string;
  rows: number;
  nulls: number;
}

/** How full each column is: a bar on its frame, so that what is missing shows as a gap. */
export function completeness(rows: readonly CompletenessRow[], options: ChartOptions = {}) {
  const {width = 720, locale} = options;
  if (rows.length === 0 || rows.every((row) => row.rows === 0)) return emptyChart(options);
  const height = options.height ?? rows.length * 24 + 4;
  const full = (row: CompletenessRow) => (row.rows === 0 ? null : 1 - row.nulls / row.rows);
  const letters = Math.max(...rows.map((row) => row.column.length));
  const marginLeft = Math.min(letters * 7.2 + 12, width * 0.36);
  const text = (row: CompletenessRow) => formatPercent(full(row), {locale});
  const title = (row: CompletenessRow) =>
    `${row.column}\n${text(row)} filled\n${formatCount(row.nulls, {locale})} of ${formatCount(row.rows, {locale})} empty`;

  return plotChart(
    {...options, width, height},
    {
      marginLeft,
      marginRight: 52,
      marginTop: 2,
      marginBottom: 2,
      x: {domain: [0, 1], axis: null},
      y: {domain: rows.map((row) => row.column), axis: null, padding: 0.42},
      marks: [
        Plot.barX(rows, {x: () => 1, y: "column", fill: colours.wash}),
        Plot.barX(rows, {x: full, y: "column", fill: colours.main, title, tip: tips(options)}),
        Plot.text(rows, {
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
            rows.filter((row) => row.nulls > 0 === gap),
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
