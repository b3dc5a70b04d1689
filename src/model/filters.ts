import type {ComparePeriod} from "./compare.js";

/** What a reader has chosen: a period and, for each set filter, the values kept (none = all). */
export interface Filters {
  /** First day kept, ISO date, inclusive; absent = from the beginning. */
  from?: string;
  /** Last day kept, ISO date, inclusive; absent = to the end. */
  to?: string;
  sets: FilterSets;
  /** What the figures are compared with; absent = nothing. It filters nothing. */
  compare?: Compare;
}

/** What a reader compares figures with: another period, or the same days under other set filters. */
export type Compare =
  {readonly by: ComparePeriod} | {readonly by: "filters"; readonly sets: FilterSets};

/** The values kept of each set filter. */
export type FilterSets = Partial<Record<SetFilterId, readonly string[]>>;

/** The set filters in the order of the filter bar; every other list of filters is derived from it. */
export const setFilters = [
  {id: "event_type", label: "Event type", plural: "event types"},
  {id: "category", label: "Category", plural: "categories"},
  {id: "brand", label: "Brand", plural: "brands"},
  {id: "price_band", label: "Price band", plural: "price bands"},
  {id: "state", label: "State", plural: "states"},
  {id: "country", label: "Country", plural: "countries"},
  {id: "source", label: "Source", plural: "sources"}
] as const;

export type SetFilterId = (typeof setFilters)[number]["id"];

/** One value a set filter offers, with the number of rows behind it. */
export interface FilterOption {
  value: string;
  /** What a reader sees, where it is not the value: "California" for CA. */
  label?: string;
  rows: number;
}

/** What the filter bar is built from; a filter absent from `sets` is not offered. */
export interface FilterChoices {
  firstDay: string;
  lastDay: string;
  sets: Partial<Record<SetFilterId, readonly FilterOption[]>>;
}
