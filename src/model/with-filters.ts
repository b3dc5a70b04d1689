import type {Filters} from "./filters.js";
import type {ReportShape} from "./relations/relation.js";
import {filteredRelations} from "./relations.js";
import {withTables} from "./with-tables.js";

/**
 * Puts the filtered relations a query names in front of it, so that its text stays free of filters.
 *
 * @param query SQL that reads relations and any published table
 * @param names what it names, as the database says; what follows no filter is left alone
 * @param filters what the reader has chosen
 */
export function withFilters(
  query: string,
  names: readonly string[],
  filters: Filters,
  report: ReportShape
): string {
  const tables = filteredRelations
    .filter(({name}) => names.includes(name))
    .map(({name, sql}) => ({name, sql: sql(filters, report)}));
  return withTables(tables, query);
}
