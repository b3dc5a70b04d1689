import type {TableOptions, TableRow} from "../components/plain-table.js";
import {plainTable} from "../components/plain-table.js";
import {context} from "./context.js";
import {isEstimate} from "./is-estimate.js";

/**
 * A table of a page; one whose query reads a sample of visitors says so, and so does one that does not
 * name its query where there is a sample.
 *
 * @param rows rows of a query, or rows made of them
 * @param options.sql the query or queries behind rows that were made of a query's; "" for none
 */
export function dataTable(
  rows: readonly TableRow[] & {sql?: string},
  {sql = rows.sql, ...options}: TableOptions & {sql?: string | readonly string[]}
): HTMLElement {
  const estimated = sql === undefined ? context.scale > 1 : [sql].flat().some(isEstimate);
  return plainTable(rows, {
    locale: context.locale,
    currency: context.currency,
    ...options,
    estimated: estimated ? {scale: context.scale} : undefined
  });
}
