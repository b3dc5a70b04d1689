import {compareKind} from "./compare.js";
import type {Compare, FilterChoices, Filters, FilterSets} from "./filters.js";
import {setFilters} from "./filters.js";
import {isDay} from "./is-day.js";

/** Reads filters from a page's query string; what is not a filter is left alone, a broken date ignored. */
export function readFilters(search: string): Filters {
  const params = new URLSearchParams(search);
  const filters: Filters = {sets: {}};
  for (const key of ["from", "to"] as const) {
    const day = params.get(key);
    if (day && isDay(day)) filters[key] = day;
  }
  filters.sets = readSets(params, "");
  const by = compareKind(params.get("compare"));
  if (by) filters.compare = by === "filters" ? {by, sets: readSets(params, versus)} : {by};
  return filters;
}

/** Begins the names of the set filters that are compared with: vs-brand=apple. */
export const versus = "vs-";

function readSets(params: URLSearchParams, prefix: string): FilterSets {
  const sets: FilterSets = {};
  for (const {id} of setFilters) {
    const values = params.getAll(`${prefix}${id}`);
    if (values.length) sets[id] = values;
  }
  return sets;
}

/** Writes filters as a query string, "" when nothing is chosen; parameters of others are kept. */
export function writeFilters(filters: Filters, search = ""): string {
  const params = new URLSearchParams(search);
  const ids = setFilters.map(({id}) => id);
  for (const key of ["from", "to", "compare", ...ids, ...ids.map((id) => `${versus}${id}`)])
    params.delete(key);
  if (filters.from) params.set("from", filters.from);
  if (filters.to) params.set("to", filters.to);
  const append = (sets: FilterSets, prefix: string) => {
    for (const {id} of setFilters)
      for (const value of sets[id] ?? []) params.append(`${prefix}${id}`, value);
  };
  append(filters.sets, "");
  const {compare} = filters;
  if (compare) params.set("compare", compare.by);
  if (compare?.by === "filters") append(compare.sets, versus);
  const text = params.toString();
  return text ? `?${text}` : "";
}

/** Keeps of filters what the report offers: an address may be of an older report. */
export function knownFilters({from, to, sets, compare}: Filters, choices: FilterChoices): Filters {
  const within = (day: string | undefined) =>
    day !== undefined && day >= choices.firstDay && day <= choices.lastDay ? day : undefined;
  const known: Filters = {sets: knownSets(sets, choices)};
  const [first, last] = [within(from), within(to)];
  // a period that ends before it begins is no period
  if (!(first && last && first > last)) Object.assign(known, {from: first, to: last});
  const comparison = compare && knownCompare(compare, choices);
  if (comparison) known.compare = comparison;
  return known;
}

/** Where none of the values to compare with is known, everything would be compared, which nobody asked for. */
function knownCompare(compare: Compare, choices: FilterChoices): Compare | undefined {
  if (compare.by !== "filters") return compare;
  const sets = knownSets(compare.sets, choices);
  const isLost = Object.keys(sets).length === 0 && Object.keys(compare.sets).length > 0;
  return isLost ? undefined : {by: "filters", sets};
}

function knownSets(sets: FilterSets, choices: FilterChoices): FilterSets {
  const known: FilterSets = {};
  for (const {id} of setFilters) {
    const offered = new Set(choices.sets[id]?.map((option) => option.value));
    const values = sets[id]?.filter((value) => offered.has(value)) ?? [];
    if (values.length) known[id] = values;
  }
  return known;
}
