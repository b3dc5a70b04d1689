import {prose} from "../../components/prose.js";
import {nothing} from "./nothing-there.js";

/** Fewer customers are too few to divide into fifths. */
const least = 20;

/** Where nobody has been silent for a week, nobody is ahead of the others in that. */
const leastSilent = 7;

const meanings = new Map([
  ["Champions", "bought recently and often, and spent a lot"],
  ["Loyal", "buy often, bought fairly recently"],
  ["At risk", "used to buy often and have gone quiet"],
  ["New", "one basket so far, recently"],
  ["Promising", "bought fairly recently, rarely so far"],
  ["Lapsed big spenders", "spent a lot, bought rarely and long ago"],
  ["Lapsed", "bought little, long ago"]
]);

/**
 * What a segment's customers have in common.
 *
 * @throws Error `unknown segment: …`
 */
export function meaningOf(segment: string): string {
  const meaning = meanings.get(segment);
  if (meaning === undefined) throw new Error(`unknown segment: "${segment}"`);
  return meaning;
}

/**
 * Why customers are not grouped into segments; undefined where they are.
 *
 * @param silent the most days since the last basket that a segment has on average
 */
export function describeFewCustomers(customers: number, silent: number): string | undefined {
  if (customers >= least && silent < leastSilent)
    return "The customers of every group last bought within a week on average, so who buys often and who has gone quiet cannot be told yet.";
  if (customers >= least) return undefined;
  return customers
    ? "Too few customers bought to group them by how recently, how often and how much they buy: that takes twenty."
    : nothing;
}

/** Why customers who bought alike are not grouped; undefined where they differ. */
export function describeAlike(
  segments: readonly {baskets: number; worth: number}[]
): string | undefined {
  const [first, ...others] = segments;
  return first &&
    others.length > 0 &&
    others.every(({baskets, worth}) => baskets === first.baskets && worth === first.worth)
    ? "All customers bought equally often and spent the same, so there is nothing to group them by."
    : undefined;
}

/** How customers are grouped into segments, and what the segments mean. */
export function describeSegments(segments: readonly {segment: string}[]): DocumentFragment {
  return prose`Customers are ranked in fifths by the day of the last basket, the number of baskets and the amount spent. Customers with equal values share the middle of their ranks. ${segments.map(({segment}) => `${segment}: ${meaningOf(segment)}.`).join(" ")}`;
}
