import {wilson, wilsonLevel} from "../../statistics/wilson.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";

interface Totals {
  carts: number;
  removals: number;
}

/** Fewest cart events. */
const least = 200;
/** Removals for each cart event above which they are many, and below which they are few. */
const many = 1 / 3;
const few = 0.1;

/** How often what is put into the cart is taken out again. */
export const finding: Finding<Totals> = {
  id: "funnel-removals",
  chapter: "funnel",
  needs: ["events"],
  sql: `SELECT CAST(coalesce(sum(carts), 0) AS DOUBLE) AS carts, CAST(coalesce(sum(removals), 0) AS DOUBLE) AS removals
FROM events_cube`,
  thresholds: {least, wilsonLevel, many, few},
  method: `Removals from the cart per cart event, where the log has both. Said from ${least} cart events on: as much where the ${inPercent(wilsonLevel)} Wilson interval lies above one ${inWords(many)}, as little where it lies below one ${inWords(few)}.`,
  claim([row], {count, plural, percent}) {
    // a log without a single removal does not record them
    if (!row || row.removals === 0 || row.carts < least) return undefined;
    const {carts, removals} = row;
    const share = removals / carts;
    const {low, high} = wilson(Math.min(carts, removals), carts);
    const base = {n: carts, nOf: "cart events", numbers: {carts, removals, share}};
    if (low > many)
      return {
        ...base,
        effect: effect(1, share - many),
        text: `Much of what goes into the cart comes out again: ${plural(removals, "removal stands", "removals stand")} against ${plural(carts, "cart event")}, ${percent(share)}.`,
        action: `Ask what visitors see between cart and checkout that they did not see before, such as postage or delivery time: ${count(removals)} times something was taken out.`
      };
    if (high < few)
      return {
        ...base,
        effect: effect(1, few - share),
        text: `What goes into the cart mostly stays there: ${plural(removals, "removal stands", "removals stand")} against ${plural(carts, "cart event")}, ${percent(share)}.`
      };
    return undefined;
  }
};
