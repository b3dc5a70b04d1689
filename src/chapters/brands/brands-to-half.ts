import {sum} from "d3-array";
import type {BrandRow} from "./brand-report.js";
import type {RankedBy} from "./ranked-by.js";

/** How many of the brands, from the first on, account for half of the total. */
export function brandsToHalf(brands: readonly BrandRow[], by: RankedBy): number {
  const half = sum(brands, (row) => row[by]) / 2;
  let count = 0;
  for (let made = 0; count < brands.length && made < half; count++) made += brands[count]![by];
  return count;
}
