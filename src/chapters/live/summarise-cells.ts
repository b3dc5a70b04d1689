import type {LiveHours, LiveWindows} from "../../model/live.js";
import {liveOther} from "../../model/live.js";
import type {LiveFilters} from "./live-filters.js";

/** What one window or one hour counts under filters. */
export interface CellSum {
  /** Number of the window, or the hour. */
  readonly at: number;
  readonly types: Map<string, Amount>;
  /** Events by name. */
  readonly brands: Map<string, number>;
  readonly categories: Map<string, number>;
}

/** Events, and the prices of those that are purchases. */
export interface Amount {
  count: number;
  revenue: number;
}

/** Cells under filters. */
export interface CellSummary {
  readonly sums: readonly CellSum[];
  /** By filter: which of the chosen values are named, and which may be among those that are summed as one. */
  readonly named: Readonly<Record<"brand" | "category", ReadonlySet<string>>>;
  readonly hidden: Readonly<Record<"brand" | "category", readonly string[]>>;
}

const kept = new WeakMap<LiveWindows | LiveHours, Map<string, CellSummary>>();

/** Sums cells up under filters; asked again for the same cells, it has the answer. */
export function summariseCells(cells: LiveWindows | LiveHours, filters: LiveFilters): CellSummary {
  let known = kept.get(cells);
  if (!known) kept.set(cells, (known = new Map()));
  let summary = known.get(filters.key);
  if (!summary) known.set(filters.key, (summary = summarise(cells, filters)));
  return summary;
}

function summarise(cells: LiveWindows | LiveHours, {sets}: LiveFilters): CellSummary {
  const {types, brands, categories, type, brand, category, count, revenue} = cells;
  const time = "window" in cells ? cells.window : cells.hour;
  const allowed = (names: readonly string[], chosen: ReadonlySet<string> | undefined) =>
    names.map((name) => !chosen || chosen.has(name));
  const keeps = {
    type: allowed(types, sets.event_type),
    brand: allowed(brands, sets.brand),
    category: allowed(categories, sets.category)
  };
  const otherBrand = brands.indexOf(liveOther);
  const otherCategory = categories.indexOf(liveOther);
  const rest = {brand: false, category: false};
  const sums = new Map<number, CellSum>();
  for (let i = 0; i < count.length; ++i) {
    const [t, b, c] = [type[i]!, brand[i]!, category[i]!];
    if (!keeps.type[t]) continue;
    // what a chosen value may be among: the cells of the rest that all other filters keep
    if (b === otherBrand && (keeps.category[c] || c === otherCategory)) rest.brand = true;
    if (c === otherCategory && (keeps.brand[b] || b === otherBrand)) rest.category = true;
    if (!keeps.brand[b] || !keeps.category[c]) continue;
    const at = time[i]!;
    let sum = sums.get(at);
    if (!sum)
      sums.set(at, (sum = {at, types: new Map(), brands: new Map(), categories: new Map()}));
    let amount = sum.types.get(types[t]!);
    if (!amount) sum.types.set(types[t]!, (amount = {count: 0, revenue: 0}));
    amount.count += count[i]!;
    amount.revenue += revenue[i]!;
    add(sum.brands, brands[b]!, count[i]!);
    add(sum.categories, categories[c]!, count[i]!);
  }
  const hidden = (
    chosen: ReadonlySet<string> | undefined,
    names: readonly string[],
    has: boolean
  ) => (has && chosen ? [...chosen].filter((name) => !names.includes(name)) : []);
  return {
    sums: [...sums.values()].sort((a, b) => a.at - b.at),
    named: {brand: new Set(brands), category: new Set(categories)},
    hidden: {
      brand: hidden(sets.brand, brands, rest.brand),
      category: hidden(sets.category, categories, rest.category)
    }
  };
}

function add(counts: Map<string, number>, name: string, n: number): void {
  counts.set(name, (counts.get(name) ?? 0) + n);
}
