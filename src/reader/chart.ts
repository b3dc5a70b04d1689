import type {ChartOptions, Drawing} from "../charts/chart-options.js";
import type {ChartWords} from "../charts/chart-parts.js";
import {chartParts} from "../charts/chart-parts.js";
import {figure} from "../components/figure.js";
import type {Source} from "../model/source.js";
import {context} from "./page.js";

/**
 * A chart of a query's rows as a figure of a page: `chart(columns, weekdays, {x: "weekday", y: "revenue"})`.
 * Its words, its formats and its query follow from the rows and their columns; any of them can be given.
 *
 * @param draw what draws it: a function of src/charts, or one's own
 * @param rows rows of a query, or others and in `options.sql` what they were made of
 * @param options the drawing's channels and options, and those of figure()
 * @throws Error `missing source: …`, `missing title: …`, `unknown column: …`
 */
export function chart<O extends ChartOptions>(
  draw: Drawing<O>,
  rows: readonly object[] & Partial<Source>,
  options: O & ChartWords
): HTMLElement {
  const {currency, locale, categoryNames} = context;
  return figure(chartParts(draw, rows, {currency, locale, categoryNames, ...options}));
}
