import type {FilterChoices, Filters} from "./filters.js";
import {setFilters} from "./filters.js";

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** Reads filters from a page's query string; what is not a filter is left alone, a broken date ignored. */
export function readFilters(search: string): Filters {
  const params = new URLSearchParams(search);
  const filters: Filters = {sets: {}};
  for (const key of ["from", "to"] as const) {
    const day = params.get(key);
    if (day && isDay(day)) filters[key] = day;
  }
  for (const {id} of setFilters) {
    const values = params.getAll(id);
    if (values.length) filters.sets[id] = values;
  }
  return filters;
}

/** Whether a text is a day of the calendar: 2020-11-31 is not. */
function isDay(text: string): boolean {
  const time = isoDay.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
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

/** Keeps of filters what the report offers: an address may be of an older report. */
export function knownFilters({from, to, sets}: Filters, choices: FilterChoices): Filters {
  const within = (day: string | undefined) =>
    day !== undefined && day >= choices.firstDay && day <= choices.lastDay ? day : undefined;
  const known: Filters = {sets: {}};
  const [first, last] = [within(from), within(to)];
  // a period that ends before it begins is no period
  if (!(first && last && first > last)) Object.assign(known, {from: first, to: last});
  for (const {id} of setFilters) {
    const offered = new Set(choices.sets[id]?.map((option) => option.value));
    const values = sets[id]?.filter((value) => offered.has(value)) ?? [];
    if (values.length) known.sets[id] = values;
  }
  return known;
}
