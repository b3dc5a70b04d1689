import {wilson, wilsonLevel} from "../../statistics/wilson.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";
import {leastPeople} from "../claims/least-people.js";
import {ofVisits} from "../claims/silent-under.js";

interface CartRow {
  /** Sessions with a cart event. */
  carted: number;
  /** Those of them with a purchase event. */
  bought: number;
  /** Visitors of all of them. */
  visitors: number;
}

/** Fewest sessions with a cart that carry the claim. */
const least = 100;

/** Half of the carts: neither most nor few. */
const neutral = 0.5;

/** Whether most carts are abandoned. */
export const finding: Finding<CartRow> = {
  id: "funnel-cart-loss",
  chapter: "funnel",
  needs: ["sessions"],
  silentUnder: ofVisits,
  sql: `SELECT
  count(*) AS carted,
  coalesce(sum(CASE WHEN purchases > 0 THEN 1 ELSE 0 END), 0) AS bought,
  count(DISTINCT user_no) AS visitors
FROM (
  SELECT session_no, min(user_no) AS user_no, sum(purchases) AS purchases
  FROM session_products
  WHERE session_no IS NOT NULL -- without a session there is no cart to abandon
  GROUP BY session_no
  HAVING sum(carts) > 0 -- only a session with something in its cart can abandon it
) AS baskets`,
  thresholds: {least, leastPeople, wilsonLevel, neutral},
  method: `Sessions with a cart event and no purchase event, as a share of all sessions with a cart event. Shown where there are at least ${least} of these, of ${leastPeople} visitors or more, and the ${inPercent(wilsonLevel)} Wilson interval lies on one side of one ${inWords(neutral)}.`,
  claim([row], {count, percent, plural, weight}) {
    if (!row || row.carted < least || row.visitors < leastPeople) return undefined;
    const {carted, bought} = row;
    const left = carted - bought;
    const lost = left / carted;
    const {low, high} = wilson(left, carted);
    const base = {
      n: carted,
      nOf: "sessions with a cart",
      effect: effect(1, (lost - neutral) / neutral)
    };
    const numbers = {left: left * weight, carted: carted * weight, lost};
    if (low > neutral)
      return {
        ...base,
        numbers,
        text: `Of ${plural(carted * weight, "session")} with something in the cart, ${count(left * weight)} ended without a purchase: ${percent(lost)} of carts are abandoned.`,
        action: `Win back abandoned carts: ${plural(left * weight, "cart")} contained products but did not end in an order. Remind those visitors, and check what the checkout asks of them.`
      };
    if (high < neutral)
      return {
        ...base,
        numbers: {bought: bought * weight, carted: carted * weight, kept: 1 - lost},
        text: `Most carts end in a purchase: ${count(bought * weight)} of ${plural(carted * weight, "session")} with something in the cart also had a purchase (${percent(1 - lost)}).`
      };
    return undefined;
  }
};
