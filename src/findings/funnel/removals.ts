import {wilson, wilsonLevel} from "../../statistics/wilson.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";
import {leastPeople} from "../claims/least-people.js";
import {ofVisits} from "../claims/silent-under.js";

interface Totals {
  carts: number;
  removals: number;
  /** Those who put something into a cart. */
  visitors: number;
}

/** Fewest cart events. */
const least = 200;
/** Removals per cart event above which they are frequent, and below which they are rare. */
const many = 1 / 3;
const few = 0.1;

/** How often products are removed from the cart. */
export const finding: Finding<Totals> = {
  id: "funnel-removals",
  chapter: "funnel",
  needs: ["events"],
  silentUnder: ofVisits,
  sql: `SELECT CAST(coalesce(sum(carts), 0) AS DOUBLE) AS carts, CAST(coalesce(sum(removals), 0) AS DOUBLE) AS removals,
  (
    SELECT count(DISTINCT user_no) FROM session_products
    WHERE carts > 0 -- whoever fills no cart removes nothing from it
  ) AS visitors
FROM events_cube`,
  thresholds: {least, leastPeople, wilsonLevel, many, few},
  method: `Removals from the cart per cart event, where the log has both. Shown for at least ${least} cart events by ${leastPeople} visitors: as often where the ${inPercent(wilsonLevel)} Wilson interval lies above one ${inWords(many)}, as rarely where it lies below one ${inWords(few)}.`,
  claim([row], {count, plural, percent}) {
    // a log without a single removal does not record them
    if (!row || row.removals === 0 || row.carts < least || row.visitors < leastPeople)
      return undefined;
    const {carts, removals} = row;
    const share = removals / carts;
    const {low, high} = wilson(Math.min(carts, removals), carts);
    const base = {n: carts, nOf: "cart events", isExact: true, numbers: {carts, removals, share}};
    if (low > many)
      return {
        ...base,
        effect: effect(1, share - many),
        text: `Products are often removed from the cart: ${plural(removals, "removal")} for ${plural(carts, "cart event")} (${percent(share)}).`,
        action: `Check what visitors see for the first time between cart and checkout, such as shipping costs or delivery times: products were removed ${count(removals)} times.`
      };
    if (high < few)
      return {
        ...base,
        effect: effect(1, few - share),
        text: `Products are rarely removed from the cart: ${plural(removals, "removal")} for ${plural(carts, "cart event")} (${percent(share)}).`
      };
    return undefined;
  }
};
