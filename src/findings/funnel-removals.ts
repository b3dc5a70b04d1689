import {wilson} from "../statistics/wilson.js";
import {effect} from "./shape/effect.js";
import type {Finding} from "./shape/finding.js";

interface Totals {
  carts: number;
  removals: number;
}

/** Fewest cart events. */
const least = 200;

/** How often what is put into the cart is taken out again. */
export const finding: Finding<Totals> = {
  id: "funnel-removals",
  chapter: "funnel",
  needs: ["events"],
  sql: `SELECT CAST(coalesce(sum(carts), 0) AS DOUBLE) AS carts, CAST(coalesce(sum(removals), 0) AS DOUBLE) AS removals
FROM counts`,
  method:
    "Removals from the cart per cart event, where the log has both. Said from 200 cart events on: as much where the 95% Wilson interval lies above one third, as little where it lies below one tenth.",
  claim([row], {count, plural, percent}) {
    // a log without a single removal does not record them
    if (!row || row.removals === 0 || row.carts < least) return undefined;
    const {carts, removals} = row;
    const share = removals / carts;
    const {low, high} = wilson(Math.min(carts, removals), carts);
    const base = {n: carts, nOf: "cart events", numbers: {carts, removals, share}};
    if (low > 1 / 3)
      return {
        ...base,
        effect: effect(1, share - 1 / 3),
        text: `Much of what goes into the cart comes out again: ${plural(removals, "removal stands", "removals stand")} against ${plural(carts, "cart event")}, ${percent(share)}.`,
        action: `Ask what visitors see between cart and checkout that they did not see before, such as postage or delivery time: ${count(removals)} times something was taken out.`
      };
    if (high < 0.1)
      return {
        ...base,
        effect: effect(1, 0.1 - share),
        text: `What goes into the cart mostly stays there: ${plural(removals, "removal stands", "removals stand")} against ${plural(carts, "cart event")}, ${percent(share)}.`
      };
    return undefined;
  }
};
