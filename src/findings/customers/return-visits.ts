import {twoProportions} from "../../statistics/two-proportions.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inWords} from "../claims/in-words.js";

interface VisitRow {
  first_visits: number;
  first_bought: number;
  later_visits: number;
  later_bought: number;
}

/** Fewest sessions of either kind. */
const least = 200;
/** How sure and how large the difference must be. */
const level = 0.01;
const leastDistance = 0.1;

/** Whether visitors buy more readily when they have been there before. */
export const finding: Finding<VisitRow> = {
  id: "customers-return-visits",
  chapter: "customers",
  needs: ["events"],
  sql: `SELECT count(CASE WHEN nth = 1 THEN 1 END) AS first_visits,
  count(CASE WHEN nth = 1 AND purchases > 0 THEN 1 END) AS first_bought,
  count(CASE WHEN nth > 1 THEN 1 END) AS later_visits,
  count(CASE WHEN nth > 1 AND purchases > 0 THEN 1 END) AS later_bought
FROM (
  SELECT sum(purchases) AS purchases, row_number() OVER (PARTITION BY user_no ORDER BY session_no) AS nth
  FROM session_products
  WHERE session_no IS NOT NULL -- events without a session belong to no visit
  GROUP BY user_no, session_no
) AS opened`,
  thresholds: {least, level, leastDistance},
  method: `Share of sessions with a purchase, visitors’ first sessions against all later ones, from ${least} of either on: z test of two shares, p < ${level}, and at least a ${inWords(leastDistance)} apart. Who came before the data begins looks new.`,
  claim([row], {percent, plural, weight}) {
    if (!row || row.first_visits < least || row.later_visits < least) return undefined;
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
    const share = `${percent(later)} of ${plural(row.later_visits * weight, "return visit")} end in a purchase, of first visits ${percent(first)}`;
    return later > first
      ? {
          ...base,
          text: `Visitors buy when they come back: ${share}.`,
          action: `Give first-time visitors a reason to return: a return visit ends in a purchase in ${percent(later)} of cases, a first one in ${percent(first)}.`
        }
      : {...base, text: `Visitors buy at once or not at all: ${share}.`};
  }
};
