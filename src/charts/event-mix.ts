import * as Plot from "@observablehq/plot";
import {formatCount} from "../format/format-count.js";
import {formatPercent} from "../format/format-percent.js";
import {documentOf, h} from "../components/h.js";
import type {ChartOptions} from "./chart-options.js";
import {categoryColour} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {legend} from "./legend.js";
import {plotChart} from "./plot-chart.js";
import {tips} from "./tips.js";

/** A part and its size. */
export interface EventMixRow {
  label: string;
  value: number;
}

/** One bar cut into shares; the legend gives each part's name, share and count, however thin its piece. */
export function eventMix(rows: readonly EventMixRow[], options: ChartOptions = {}) {
  const {width = 720, height = 36, locale} = options;
  const total = rows.reduce((sum, row) => sum + row.value, 0);
  if (total === 0) return emptyChart({...options, height: 64});
  const share = (row: EventMixRow) => formatPercent(row.value / total, {locale});
  const text = (row: EventMixRow) => `${share(row)} (${formatCount(row.value, {locale})})`;

  const chart = plotChart(
    {...options, width, height},
    {
      margin: 0,
      x: {domain: [0, total], axis: null},
      marks: [
        Plot.barX(
          rows,
          Plot.stackX({
            x: "value",
            fill: (_: EventMixRow, i: number) => categoryColour(i),
            order: null,
            insetRight: 0.75,
            title: (row: EventMixRow) => `${row.label}\n${text(row)}`,
            tip: tips(options)
          })
        )
      ]
    }
  );
  const document = documentOf(options);
  const entries = rows.map((row, i) => ({
    label: `${row.label} ${text(row)}`,
    colour: categoryColour(i)
  }));
  return h(document, "div", {class: "chart-box"}, legend(entries, {document}), chart);
}
