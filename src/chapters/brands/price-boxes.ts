import {descending, sort} from "d3-array";
import type {Formats} from "../../format/formats.js";
import type {PriceRow} from "./brand-prices.js";
import type {PricePair} from "./price-pairs.js";
import {leastProducts} from "./price-pairs.js";

/** The prices of the twelve brands with most products, the most expensive first. */
export function boxesOfBrands(prices: readonly PriceRow[]): PriceRow[] {
  const known = prices.filter(({label, n}) => label !== "(none)" && n >= leastProducts);
  return sort(known.slice(0, 12), (a, b) => descending(a.median, b.median));
}

/** The prices of six categories, each the chosen brand's and then the others'. */
export function boxesOfPairs(
  pairs: readonly PricePair[],
  chosen: string,
  {category: labelOf}: Pick<Formats, "category">
): PriceRow[] {
  return pairs.slice(0, 6).flatMap(({category, own, others}) => {
    const name = labelOf(category);
    return [
      {...own, label: `${name}: ${chosen}`},
      {...others, label: `${name}: others`}
    ];
  });
}

/** Whether prices are so far apart that they need a logarithmic scale. */
export function isSpread(boxes: readonly PriceRow[]): boolean {
  if (!boxes.length) return false;
  const lowest = Math.min(...boxes.map(({min}) => min));
  return lowest > 0 && Math.max(...boxes.map(({max}) => max)) / lowest > 50;
}
