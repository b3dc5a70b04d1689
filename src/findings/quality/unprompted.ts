import {wilson, wilsonLevel} from "../../statistics/wilson.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent} from "../claims/in-words.js";

interface CheckRow {
  hit: number;
  total: number;
}

/** Fewest sessions with a purchase. */
const least = 100;
/** Shares above which they are many, and below which there are hardly any. */
const many = 0.05;
const few = 0.01;

/** Whether purchases come out of nowhere. */
export const finding: Finding<CheckRow> = {
  id: "quality-unprompted",
  chapter: "quality",
  needs: ["events"],
  sql: `SELECT hit, total
FROM checks
WHERE check_id = 'unprompted-purchase' -- sessions that begin with their purchase`,
  thresholds: {least, wilsonLevel, many, few},
  method: `Sessions whose purchase has neither a view nor a cart before it, as a share of sessions with a purchase, from ${least} on. Many: the ${inPercent(wilsonLevel)} Wilson interval lies above ${inPercent(many)}; hardly any: below ${inPercent(few)}. The filters do not change it.`,
  claim([row], {count, percent, plural}) {
    if (!row || row.total < least) return undefined;
    const {hit, total} = row;
    const share = hit / total;
    const {low, high} = wilson(hit, total);
    const base = {n: total, nOf: "sessions with a purchase", numbers: {hit, total, share}};
    if (low > many)
      return {
        ...base,
        effect: effect(share, 1),
        text: `${count(hit)} of ${plural(total, "session")} with a purchase, ${percent(share)}, hold no view or cart before it: sessions are cut, or views are not logged, and conversion looks better than it is.`,
        action: `Find out where sessions begin anew between looking and buying: ${percent(share)} of those with a purchase have lost their beginning.`
      };
    if (high < few)
      return {
        ...base,
        effect: effect(1 - share, 0.01),
        text: hit
          ? `Sessions are whole: all but ${count(hit)} of ${plural(total, "session")} with a purchase show what led to it.`
          : `Sessions are whole: each of ${plural(total, "session")} with a purchase shows what led to it.`
      };
    return undefined;
  }
};
