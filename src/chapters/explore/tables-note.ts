import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {ToldTable} from "./tell-tables.js";

/** How many tables a query can name, and how many of them follow the filters. */
export function tablesNote(tables: readonly ToldTable[]): DocumentFragment {
  const following = tables.filter(({followsFilters}) => followsFilters).length;
  return prose`A query can name ${number("tables", tables.length)} tables. The first ${number("filtered_tables", following)} follow the filters; all others are of the whole report.`;
}
