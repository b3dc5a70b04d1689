import type {Filters} from "./filters.ts";
import {setFilters} from "./filters.ts";

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** Reads filters from a page's query string; what is not a filter is left alone, a broken date ignored. */
export function readFilters(search: string): Filters {
  const params = new URLSearchParams(search);
  const filters: Filters = {sets: {}};
  for (const key of ["from", "to"] as const) {
    const day = params.get(key);
    if (day && isoDay.test(day)) filters[key] = day;
  }
  for (const {id} of setFilters) {
    const values = params.getAll(id);
    if (values.length) filters.sets[id] = values;
  }
  return filters;
}

/** Writes filters as a query string, "" when nothing is chosen; parameters of others are kept. */
export function writeFilters(filters: Filters, search = ""): string {
  const params = new URLSearchParams(search);
  for (const key of ["from", "to", ...setFilters.map((f) => f.id)]) params.delete(key);
  if (filters.from) params.set("from", filters.from);
  if (filters.to) params.set("to", filters.to);
  for (const {id} of setFilters) {
    for (const value of filters.sets[id] ?? []) params.append(id, value);
  }
  const text = params.toString();
  return text ? `?${text}` : "";
}
