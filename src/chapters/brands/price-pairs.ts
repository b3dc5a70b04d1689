import {group} from "d3-array";
import type {PriceRow} from "./brand-prices.js";

/** Fewer products are too few to compare prices. */
export const leastProducts = 5;

/** The prices of the chosen brand and of the others in a category. */
export interface PricePair {
  category: string;
  own: PriceRow;
  others: PriceRow;
}

/** The categories in which both sides have enough products, in the order of the rows. */
export function pricePairs(prices: readonly PriceRow[], chosen: string): PricePair[] {
  return Array.from(group(prices, ({category}) => category)).flatMap(([category, rows]) => {
    const own = rows.find(({label}) => label === chosen);
    const others = rows.find(({label}) => label === "others");
    const enough = own && others && own.n >= leastProducts && others.n >= leastProducts;
    return enough ? [{category, own, others}] : [];
  });
}
