import {twoProportions} from "../../statistics/two-proportions.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";
import {leastPeople} from "../claims/least-people.js";
import {ofHistories, ofVisits} from "../claims/silent-under.js";

interface VisitRow {
  first_visits: number;
  first_bought: number;
  later_visits: number;
  later_bought: number;
  /** Visitors who came back, and the return visits of the one who came most often. */
  returned: number;
  most: number;
}

/** Fewest sessions of either kind. */
const least = 200;
/** How sure and how large the difference must be. */
const level = 0.01;
const leastDistance = 0.1;
/** The share of the return visits that one visitor may make: more of them, and they are one habit. */
const mostOfOne = 0.1;

/** Whether visitors buy more often on return visits than on first visits. */
export const finding: Finding<VisitRow> = {
  id: "customers-return-visits",
  chapter: "customers",
  needs: ["sessions", "visitors"],
  silentUnder: {...ofVisits, ...ofHistories},
  sql: `SELECT count(CASE WHEN nth = 1 THEN 1 END) AS first_visits,
  count(CASE WHEN nth = 1 AND purchases > 0 THEN 1 END) AS first_bought,
  count(CASE WHEN nth > 1 THEN 1 END) AS later_visits,
  count(CASE WHEN nth > 1 AND purchases > 0 THEN 1 END) AS later_bought,
  count(DISTINCT CASE WHEN nth > 1 THEN user_no END) AS returned,
  CAST(coalesce(max(nth), 1) - 1 AS DOUBLE) AS most
FROM (
  SELECT user_no, sum(purchases) AS purchases, row_number() OVER (PARTITION BY user_no ORDER BY session_no) AS nth
  FROM session_products
  WHERE session_no IS NOT NULL -- events without a session belong to no visit
  GROUP BY user_no, session_no
) AS opened`,
  thresholds: {least, leastPeople, mostOfOne, level, leastDistance},
  method: `Share of sessions with a purchase: visitors’ first sessions compared with all later ones, at least ${least} of each, by at least ${leastPeople} visitors, none of whom makes more than ${inPercent(mostOfOne)} of the return visits. z test of two shares, p < ${level}, and a difference of at least a ${inWords(leastDistance)}. Visitors who came before the data begins count as new.`,
  claim([row], {percent, plural, weight}) {
    if (!row || row.first_visits < least || row.later_visits < least || row.returned < leastPeople)
      return undefined;
    if (row.most > mostOfOne * row.later_visits) return undefined;
    const first = row.first_bought / row.first_visits;
    const later = row.later_bought / row.later_visits;
    const p = twoProportions(
      row.first_bought,
      row.first_visits,
      row.later_bought,
      row.later_visits
    );
    const distance = Math.abs(later - first) / Math.max(first, later);
    if (!(p < level) || distance < leastDistance) return undefined;
    const n = row.first_visits + row.later_visits;
    const base = {
      n,
      nOf: "sessions",
      effect: effect(row.later_visits / n, distance),
      numbers: {first, later, visits: row.later_visits * weight}
    };
    const share = `${percent(later)} of ${plural(row.later_visits * weight, "return visit")} end in a purchase, compared with ${percent(first)} of first visits`;
    return later > first
      ? {
          ...base,
          text: `Visitors buy more often when they come back: ${share}.`,
          action: `Give first-time visitors a reason to return: ${percent(later)} of return visits end in a purchase, compared with ${percent(first)} of first visits.`
        }
      : {...base, text: `Visitors buy more often on their first visit: ${share}.`};
  }
};
