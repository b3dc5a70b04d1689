import {prose} from "../../components/prose.js";
import {nothing} from "./nothing-there.js";

/** Fifths of fewer customers say little. */
const least = 20;

const meanings = new Map([
  ["Champions", "bought lately, often and for much"],
  ["Loyal", "buy often, not long ago"],
  ["At risk", "used to buy often and have gone quiet"],
  ["New", "one basket so far, lately"],
  ["Promising", "bought not long ago, seldom so far"],
  ["Lapsed big spenders", "spent much, seldom, long ago"],
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

/** Why customers are not sorted into segments; undefined where they are. */
export function describeFewCustomers(customers: number): string | undefined {
  if (customers >= least) return undefined;
  return customers
    ? "Too few customers are left to sort them by how lately, how often and for how much they buy: that takes twenty."
    : nothing;
}

/** How customers come into their segments, and what these mean. */
export function describeSegments(segments: readonly {segment: string}[]): DocumentFragment {
  return prose`Each customer is placed in fifths by the day of the last basket, by the number of baskets and by money; those who are alike stand in the middle of their places. ${segments.map(({segment}) => `${segment}: ${meaningOf(segment)}.`).join(" ")}`;
}
