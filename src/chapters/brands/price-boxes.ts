import {descending, sort} from "d3-array";
import type {PriceRow} from "./brand-prices.js";
import type {PricePair} from "./price-pairs.js";
import {leastProducts} from "./price-pairs.js";

/** The prices of the twelve brands with most products, the dearest first. */
export function boxesOfBrands(prices: readonly PriceRow[]): PriceRow[] {
  const known = prices.filter(({label, n}) => label !== "(none)" && n >= leastProducts);
  return sort(known.slice(0, 12), (a, b) => descending(a.median, b.median));
}

/** The prices of six categories, the chosen brand's and below them the others'. */
export function boxesOfPairs(pairs: readonly PricePair[], chosen: string): PriceRow[] {
  return pairs.slice(0, 6).flatMap(({category, own, others}) => {
    const name = category.split(".").at(-1)!;
    return [
      {...own, label: `${name}: ${chosen}`},
      {...others, label: `${name}: others`}
    ];
  });
}

/** Whether prices lie so far apart that only a logarithmic scale shows all of them. */
export function isSpread(boxes: readonly PriceRow[]): boolean {
  if (!boxes.length) return false;
  const lowest = Math.min(...boxes.map(({min}) => min));
  return lowest > 0 && Math.max(...boxes.map(({max}) => max)) / lowest > 50;
}
