import {wilson, wilsonLevel} from "../../statistics/wilson.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent} from "../claims/in-words.js";
import {noFilter} from "../claims/silent-under.js";

interface CheckRow {
  hit: number;
  total: number;
}

/** Fewest customers with an order and a sign-up date. */
const least = 100;
/** The share above which there are some. */
const some = 0.001;

/** Whether customers ordered before their accounts were created. */
export const finding: Finding<CheckRow> = {
  id: "quality-early-orders",
  chapter: "quality",
  needs: ["customers", "buyers"],
  silentUnder: noFilter,
  sql: `SELECT hit, total
FROM checks
WHERE check_id = 'early-order' -- customers whose account is younger than an order of theirs`,
  thresholds: {least, wilsonLevel, some},
  method: `Customers with an order before their sign-up date, as a share of at least ${least} customers with an order and a sign-up date. Some: the ${inPercent(wilsonLevel)} Wilson interval lies above ${inPercent(some)}. None: there is no such customer. Filters do not change it.`,
  claim([row], {percent, plural}) {
    if (!row || row.total < least) return undefined;
    const {hit, total} = row;
    const share = hit / total;
    const base = {n: total, nOf: "customers", numbers: {hit, total, share}};
    if (wilson(hit, total).low > some)
      return {
        ...base,
        effect: effect(share, 1),
        text: `${plural(hit, "account was", "accounts were")} created after ${hit === 1 ? "its" : "their"} first order (${percent(share)} of ${plural(total, "customer")}): not all sign-up dates can be right.`,
        action: `Do not rely on sign-up dates until ${plural(hit, "account has", "accounts have")} been checked.`
      };
    if (hit === 0)
      return {
        ...base,
        effect: effect(1, 0.01),
        text: `Nobody ordered before signing up: for each of ${plural(total, "customer")}, the account is older than the first order.`
      };
    return undefined;
  }
};
