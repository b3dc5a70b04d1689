import type {TableOptions, TableRow} from "../components/plain-table.js";
import {plainTable} from "../components/plain-table.js";
import type {Source} from "../model/source.js";
import {context} from "./page.js";

/**
 * A table of a page, in the report's language and currency.
 *
 * @param rows rows of a query, or others and in `options.sql` what they were made of
 * @throws Error `missing source: …`, `unknown column: …`
 */
export function dataTable(
  rows: readonly TableRow[] & Partial<Source>,
  options: TableOptions
): HTMLElement {
  const {currency, locale, categoryNames} = context;
  return plainTable(rows, {currency, locale, categoryNames, ...options});
}
