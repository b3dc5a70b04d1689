import {wilson, wilsonLevel} from "../../statistics/wilson.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent} from "../claims/in-words.js";

interface CheckRow {
  hit: number;
  total: number;
}

/** Fewest customers with an order and a date of sign-up. */
const least = 100;
/** The share above which there are some. */
const some = 0.001;

/** Whether accounts are younger than their first orders. */
export const finding: Finding<CheckRow> = {
  id: "quality-early-orders",
  chapter: "quality",
  needs: ["customers", "buyers"],
  sql: `SELECT hit, total
FROM checks
WHERE check_id = 'early-order' -- customers whose account is younger than an order of theirs`,
  thresholds: {least, wilsonLevel, some},
  method: `Customers with an order before the date of their sign-up, as a share of those with an order and such a date, from ${least} on. Some: the ${inPercent(wilsonLevel)} Wilson interval lies above ${inPercent(some)}; none: there is not one. The filters do not change it.`,
  claim([row], {percent, plural}) {
    if (!row || row.total < least) return undefined;
    const {hit, total} = row;
    const share = hit / total;
    const base = {n: total, nOf: "customers", numbers: {hit, total, share}};
    if (wilson(hit, total).low > some)
      return {
        ...base,
        effect: effect(share, 1),
        text: `${plural(hit, "account is", "accounts are")} younger than ${hit === 1 ? "its" : "their"} first order, ${percent(share)} of ${plural(total, "customer")}: the dates of sign-up cannot all be right.`,
        action: `Do not reckon from the date of sign-up before ${plural(hit, "account is", "accounts are")} looked into.`
      };
    if (hit === 0)
      return {
        ...base,
        effect: effect(1, 0.01),
        text: `Nobody ordered before signing up: of ${plural(total, "customer")} each account is older than its first order.`
      };
    return undefined;
  }
};
