import {leastGap} from "../../statistics/find-gaps.js";
import {twoProportions} from "../../statistics/two-proportions.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {halves} from "../claims/halves.js";
import {inPercent} from "../claims/in-words.js";
import {leastPeople} from "../claims/least-people.js";
import {ofVisits} from "../claims/silent-under.js";

interface DayRow {
  day: Date;
  views: number;
  purchases: number;
  /** Visitors of all days. */
  visitors: number;
}

/** Fewest views in each half. */
const least = 500;
/** Fewest days in each half, and how sure and how large the change must be. */
const leastDays = 14;
const level = 0.01;
const leastChange = 0.05;

/** Whether a view ends in a purchase more or less often than before. */
export const finding: Finding<DayRow> = {
  id: "funnel-trend",
  chapter: "funnel",
  needs: ["events"],
  silentUnder: ofVisits,
  sql: `SELECT day, CAST(sum(views) AS DOUBLE) AS views, CAST(sum(purchases) AS DOUBLE) AS purchases,
  (SELECT count(DISTINCT user_no) FROM session_products) AS visitors
FROM events_cube
GROUP BY day
ORDER BY day`,
  thresholds: {leastDays, least, leastPeople, level, leastChange, leastGap},
  method: `Purchases per view in the second half of the period compared with the first. Shown where each half has at least ${leastDays} days and ${least} views, and both at least ${leastPeople} visitors, the z test of two shares gives p < ${level}, and the change is at least ${inPercent(leastChange)}. Not reported across ${leastGap} days or more without a row.`,
  claim(rows, {percent, period, plural}) {
    const parts = halves(rows, leastDays);
    if (!parts || rows[0]!.visitors < leastPeople) return undefined;
    const [a, b] = [total(parts.first), total(parts.second)];
    if (Math.min(a.views, b.views) < least || a.purchases > a.views || b.purchases > b.views)
      return undefined;
    const [before, after] = [a.purchases / a.views, b.purchases / b.views];
    const change = after / before - 1;
    const p = twoProportions(a.purchases, a.views, b.purchases, b.views);
    if (p >= level || !(Math.abs(change) >= leastChange) || before === 0) return undefined;
    const {secondFrom, secondTo} = parts;
    const base = {
      n: a.views + b.views,
      nOf: "views",
      isExact: true,
      effect: effect(b.views / (a.views + b.views), change),
      numbers: {
        before,
        after,
        views: b.views,
        from: secondFrom.getTime(),
        to: secondTo.getTime()
      }
    };
    const when = period(secondFrom, secondTo);
    return change > 0
      ? {
          ...base,
          text: `A view leads to a purchase more often than before: ${percent(after)} of ${plural(b.views, "view")} in the second half (${when}) ended in one, compared with ${percent(before)} in the first.`
        }
      : {
          ...base,
          text: `A view leads to a purchase less often than before: ${percent(after)} of ${plural(b.views, "view")} in the second half (${when}) ended in one, compared with ${percent(before)} in the first.`,
          action: `Find out what changed: purchases per view went from ${percent(before)} to ${percent(after)} in the second half of the period.`
        };
  }
};

function total(rows: readonly DayRow[]): {views: number; purchases: number} {
  return rows.reduce(
    (sum, {views, purchases}) => ({
      views: sum.views + views,
      purchases: sum.purchases + purchases
    }),
    {views: 0, purchases: 0}
  );
}
