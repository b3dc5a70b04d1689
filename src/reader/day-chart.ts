import type {TimeSeriesOptions} from "../charts/time-series.js";
import {timeSeries} from "../charts/time-series.js";
import type {ChartWords} from "../charts/chart-parts.js";
import {blank} from "../components/blank.js";
import {documentOf, h} from "../components/h.js";
import type {Source} from "../model/source.js";
import {chart} from "./chart.js";

/**
 * A chart of values by day or by week. One day alone has no course: then it is left out.
 *
 * @param alone what is said in place of the chart of a single day; by default nothing
 */
export function dayChart(
  rows: readonly {readonly day: Date}[] & Partial<Source>,
  options: TimeSeriesOptions & ChartWords,
  alone = ""
): HTMLElement {
  const days = new Set(rows.map(({day}) => day.getTime()));
  if (days.size !== 1) return chart(timeSeries, rows, options);
  return alone ? h(documentOf(), "p", {}, alone) : blank();
}
