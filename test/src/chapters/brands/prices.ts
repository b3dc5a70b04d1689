import type {PriceRow} from "../../../../src/chapters/brands/brand-prices.ts";

/** Five products of a brand, around a median. */
export function prices(label: string, own: Partial<PriceRow> = {}): PriceRow {
  const {median = 10} = own;
  return {
    category: "",
    label,
    n: 5,
    min: median - 2,
    q1: median - 1,
    median,
    q3: median + 1,
    max: median + 2,
    own: 0,
    ...own
  };
}
