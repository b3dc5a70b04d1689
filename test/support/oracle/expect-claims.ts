import {desc, op} from "arquero";
import type {Selection} from "./select.ts";
import type {Line} from "./shop.ts";
import {tablesOf} from "./tables-of.ts";

/** A sentence of the prose and what stands at its figures; a page need not make the claim. */
export interface Claim {
  pattern: RegExp;
  values: (string | number)[];
}

/** What the prose says in numbers of its own, under a choice. */
export function expectClaims(selection: Selection): Claim[] {
  const [best] = tablesOf(selection)
    .sold.groupby("day")
    .rollup({revenue: ({amount}: Line) => op.sum(amount) / 10_000})
    .orderby(desc("revenue"), "day")
    .objects() as {day: string; revenue: number}[];
  if (!best) return [];
  return [
    {
      pattern: /Revenue was highest on (\w+ \d+, \d+)(?: \([^)]*\))?: (\$[\d,.]*\d)/,
      values: [longDay(best.day), best.revenue]
    }
  ];
}

function longDay(day: string): string {
  return new Date(day).toLocaleDateString("en-US", {
    timeZone: "UTC",
    year: "numeric",
    month: "short",
    day: "numeric"
  });
}
