import type {CellSum} from "./summarise-cells.js";

/** What some windows or hours count together. */
export interface Tally {
  readonly count: number;
  /** Prices of purchases. */
  readonly revenue: number;
  /** Events by type. */
  readonly types: ReadonlyMap<string, number>;
  readonly brands: ReadonlyMap<string, number>;
  readonly categories: ReadonlyMap<string, number>;
}

/** Adds windows or hours up. */
export function tally(sums: readonly CellSum[]): Tally {
  const types = new Map<string, number>();
  const brands = new Map<string, number>();
  const categories = new Map<string, number>();
  let [count, revenue] = [0, 0];
  for (const sum of sums) {
    for (const [type, amount] of sum.types) {
      types.set(type, (types.get(type) ?? 0) + amount.count);
      count += amount.count;
      revenue += amount.revenue;
    }
    for (const [all, own] of [
      [brands, sum.brands],
      [categories, sum.categories]
    ] as const)
      for (const [name, n] of own) all.set(name, (all.get(name) ?? 0) + n);
  }
  return {count, revenue, types, brands, categories};
}
