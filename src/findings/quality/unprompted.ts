import {wilson, wilsonLevel} from "../../statistics/wilson.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent} from "../claims/in-words.js";
import {noFilter} from "../claims/silent-under.js";

interface CheckRow {
  hit: number;
  total: number;
}

/** Fewest sessions with a purchase. */
const least = 100;
/** Share above which there are many, and below which there are hardly any. */
const many = 0.05;
const few = 0.01;

/** Whether sessions have purchases without a view or cart before them. */
export const finding: Finding<CheckRow> = {
  id: "quality-unprompted",
  chapter: "quality",
  needs: ["sessions"],
  silentUnder: noFilter,
  sql: `SELECT hit, total
FROM checks
WHERE check_id = 'unprompted-purchase' -- sessions that begin with their purchase`,
  thresholds: {least, wilsonLevel, many, few},
  method: `Sessions with a purchase but no view or cart before it, as a share of at least ${least} sessions with a purchase. Many: the ${inPercent(wilsonLevel)} Wilson interval lies above ${inPercent(many)}. Hardly any: it lies below ${inPercent(few)}. Filters do not change it.`,
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
        text: `${count(hit)} of ${plural(total, "session")} with a purchase (${percent(share)}) have no view or cart before it: sessions are cut in two, or views are not logged, and conversion looks better than it is.`,
        action: `Find out where sessions restart between view and purchase: ${percent(share)} of those with a purchase have lost their beginning.`
      };
    if (high < few)
      return {
        ...base,
        effect: effect(1 - share, 0.01),
        text: hit
          ? `Sessions are complete: all but ${count(hit)} of ${plural(total, "session")} with a purchase show what led to it.`
          : `Sessions are complete: each of ${plural(total, "session")} with a purchase shows what led to it.`
      };
    return undefined;
  }
};
