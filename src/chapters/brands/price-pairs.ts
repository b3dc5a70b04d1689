import {group} from "d3-array";
import type {PriceRow} from "./brand-prices.js";

/** Of fewer products the prices say nothing. */
export const leastProducts = 5;

/** A category's prices of the chosen brand and of the others. */
export interface PricePair {
  category: string;
  own: PriceRow;
  others: PriceRow;
}

/** The categories of which either side has enough products, in the order of the rows. */
export function pricePairs(prices: readonly PriceRow[], chosen: string): PricePair[] {
  return Array.from(group(prices, ({category}) => category)).flatMap(([category, rows]) => {
    const own = rows.find(({label}) => label === chosen);
    const others = rows.find(({label}) => label === "others");
    const enough = own && others && own.n >= leastProducts && others.n >= leastProducts;
    return enough ? [{category, own, others}] : [];
  });
}
