import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import type {Source} from "../../model/source.js";
import type {PriceRow} from "./brand-prices.js";
import type {PricePair} from "./price-pairs.js";

/** Whether the chosen brand is dearer than the others of its categories. */
export function describePairs(
  pairs: readonly PricePair[],
  {chosen, of}: {chosen: string; of: Source},
  {count, money}: Pick<Formats, "count" | "money">
): DocumentFragment {
  const [first] = pairs;
  if (!first)
    return prose`${chosen} and the others share no category with five products each, so there is no price to measure it by.`;
  const one = pairs.length === 1;
  const dearer = pairs.filter(({own, others}) => own.median > others.median).length;
  const where = one
    ? "In the one category"
    : prose`In ${number("dearer_categories", dearer, count, {of})} of ${number("shared_categories", pairs.length, count, {of})} categories`;
  return prose`${where} with five products or more on either side ${chosen}’s median price is ${one && !dearer ? "not above" : "above"} that of the others; in ${first.category}${one ? "" : ", its widest range,"} it is ${number("own_median", first.own.median, money, {of})} against ${number("others_median", first.others.median, money, {of})}.`;
}

/** The dearest brand and the cheapest; nothing where there are no two. */
export function describeMedians(
  boxes: readonly PriceRow[],
  of: Source,
  {money}: Pick<Formats, "money">
): DocumentFragment {
  const [first, ...others] = boxes;
  const last = others.at(-1);
  return first && last
    ? prose`Half of what ${first.label} offers costs more than ${number("highest_median", first.median, money, {of})}; for ${last.label} the middle is ${number("lowest_median", last.median, money, {of})}. That says as much of what a brand makes as of what it asks: choose one to see it beside the others of its categories.`
    : prose``;
}
