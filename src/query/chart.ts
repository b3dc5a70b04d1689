import type {ChartOptions, Drawing} from "../charts/chart-options.js";
import type {ChartWords} from "../charts/chart-parts.js";
import {chartParts} from "../charts/chart-parts.js";
import {context} from "./context.js";
import {figure} from "./marked-figure.js";

/**
 * A chart of a query's rows as a figure of a page: `chart(columns, weekdays, {x: "weekday", y: "revenue"})`.
 * Its words, its formats and its query follow from the rows and their columns; any of them can be given.
 *
 * @param draw what draws it: a function of src/charts, or one's own
 * @param rows rows of a query, or rows made of them
 * @param options the drawing's channels and options, and those of figure()
 * @param options.sql the query or queries behind rows that were made of a query's; "" for none
 * @throws Error `missing query: …`, `missing title: …`, `unknown column: …`
 */
export function chart<O extends ChartOptions>(
  draw: Drawing<O>,
  rows: readonly object[] & {readonly sql?: string},
  options: O & ChartWords & {exact?: string}
): HTMLElement {
  const {currency, locale} = context;
  const parts = chartParts(draw, rows, {currency, locale, ...options});
  if (parts.sql === undefined)
    throw new Error(
      `missing query: rows of a chart that were made of a query's need sql (${draw.name})`
    );
  return figure({...parts, exact: options.exact});
}
