import * as Plot from "@observablehq/plot";
import {extent} from "d3-array";
import type {ChartOptions} from "./chart-options.js";
import {colours} from "./colours.js";
import {plotChart} from "./plot-chart.js";
import {emptyChart} from "./empty-chart.js";

/** The course of a headline figure in the space of a word: values in order of time, no axes. */
export function sparkline(values: readonly (number | null)[], options: ChartOptions = {}) {
  const {width = 120, height = 28} = options;
  const points = values.map((value, i) => ({i, value}));
  const known = points.filter((point) => point.value !== null);
  if (known.length < 2) return emptyChart({...options, height, empty: ""});
  const [low = 0, high = 1] = extent(known, (point) => point.value!);
  return plotChart(
    {...options, width, height},
    {
      margin: 3,
      axis: null,
      y: {domain: low === high ? [low - 1, high + 1] : [low, high]},
      marks: [
        Plot.lineY(points, {x: "i", y: "value", stroke: colours.main, strokeWidth: 1.25}),
        Plot.dot(known.slice(-1), {x: "i", y: "value", fill: colours.main, r: 2.25})
      ]
    }
  );
}
