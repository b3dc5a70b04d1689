import {categoryName} from "../../components/category-name.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import type {Source} from "../../model/source.js";
import {isNone} from "./chosen-brand.js";
import {leastProducts} from "./price-pairs.js";
import type {PriceRow} from "./brand-prices.js";
import type {PricePair} from "./price-pairs.js";

/** Whether the chosen brand is more expensive than the others in its categories. */
export function describePairs(
  pairs: readonly PricePair[],
  {chosen, of}: {chosen: string; of: Source},
  format: Pick<Formats, "category" | "count" | "money">
): DocumentFragment {
  const {count, money} = format;
  const [first] = pairs;
  const nameless = isNone(chosen);
  if (!first)
    return prose`${nameless ? "Products without a brand and the brands" : `${chosen} and the other brands`} share no category with five products each, so their prices cannot be compared.`;
  const one = pairs.length === 1;
  const higher = pairs.filter(({own, others}) => own.median > others.median).length;
  const where = one
    ? "In the only category"
    : prose`In ${number("dearer_categories", higher, count, {of})} of ${number("shared_categories", pairs.length, count, {of})} categories`;
  return prose`${where} with five products or more on each side, ${nameless ? "the median price of products without a brand" : `${chosen}’s median price`} is ${one && !higher ? "not above" : "above"} that of ${nameless ? "the" : "other"} brands. In ${categoryName(first.category, format)}${one ? "" : ", its largest category,"} it is ${number("own_median", first.own.median, money, {of})}, compared with ${number("others_median", first.others.median, money, {of})}.`;
}

/** The most expensive of the brands shown and the cheapest, or why there are none. */
export function describeMedians(
  boxes: readonly PriceRow[],
  of: Source,
  {count, money}: Pick<Formats, "count" | "money">
): DocumentFragment {
  const [first, ...others] = boxes;
  const last = others.at(-1);
  if (!first || !last)
    return prose`Fewer than two brands have ${number("price_products", leastProducts)} products or more, so their prices are not compared.`;
  return first.median === last.median
    ? prose`The median price of every brand here is ${number("highest_median", first.median, money, {of})}.`
    : prose`Of the ${number("brands_shown", boxes.length, count)} brands shown, ${first.label} has the highest median price, ${number("highest_median", first.median, money, {of})}, and ${last.label} the lowest, ${number("lowest_median", last.median, money, {of})}. These medians depend on what a brand sells as much as on what it charges. Choose a brand to compare it with others in its categories.`;
}
