import type {DayCountsRow} from "../../../src/model/questions/day-counts.ts";

/** Days from Monday, Jan 1, 2024 on, with so many interactions each. */
export function dayRows(n: number, interactions: (i: number) => number): DayCountsRow[] {
  return Array.from({length: n}, (_, i) => ({
    day: new Date(Date.UTC(2024, 0, 1 + i)),
    interactions: interactions(i),
    orders: Math.round(interactions(i) / 10),
    revenue: interactions(i)
  }));
}

/** A ripple without chance, between -1 and 1. */
export function ripple(i: number): number {
  return Math.sin(i * 12.9898) * Math.cos(i * 4.1414);
}
