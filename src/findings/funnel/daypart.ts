import {falseDiscoveryRate} from "../../statistics/benjamini-hochberg.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";
import {leastPeople} from "../claims/least-people.js";
import {ofVisits} from "../claims/silent-under.js";
import {leastDistance, standOut} from "../claims/stand-out.js";

interface PartRow {
  /** Hour at which the part of the day begins: 0, 6, 12 or 18. */
  part: number;
  views: number;
  purchases: number;
  visitors: number;
}

const names = new Map([
  [0, "at night"],
  [6, "in the morning"],
  [12, "in the afternoon"],
  [18, "in the evening"]
]);

/** Hours in a part of the day. */
const length = 6;

/** Fewest views of a part of the day that is tested. */
const least = 500;

/** At which time of day a view ends in a purchase more or less often. */
export const finding: Finding<PartRow> = {
  id: "funnel-daypart",
  chapter: "funnel",
  needs: ["eventTimes"],
  silentUnder: ofVisits,
  sql: `SELECT CAST(hour // ${length} * ${length} AS INTEGER) AS part,
  CAST(sum(views) AS DOUBLE) AS views, CAST(sum(purchases) AS DOUBLE) AS purchases,
  count(DISTINCT user_no) AS visitors
FROM session_products
GROUP BY part
ORDER BY part`,
  thresholds: {part: length / 24, least, leastPeople, falseDiscoveryRate, leastDistance},
  method: `Purchases per view in each ${inWords(length / 24)} of the day (from 0, 6, 12 and 18 hours) with at least ${least} views by ${leastPeople} visitors, compared with the rest of the day: z test of two shares, false discovery rate ${inPercent(falseDiscoveryRate)} (Benjamini and Hochberg), and a difference of at least ${inPercent(leastDistance)}. The part of the day named deviates most clearly.`,
  claim(rows, {percent, plural, hour, weight}) {
    const groups = rows.map(({part, views, purchases, visitors}) => ({
      name: String(part),
      n: views,
      people: visitors,
      successes: Math.min(views, purchases)
    }));
    const total = groups.reduce((sum, {n}) => sum + n, 0);
    const found = standOut(groups, least);
    if (!found) return undefined;
    const {n, share, rest, distance} = found;
    const from = Number(found.name);
    const when = `${names.get(from)} (${hour(from)} to ${hour(from + length)})`;
    const base = {
      n,
      nOf: "views",
      effect: effect(n / total, distance),
      numbers: {share, rest, views: n * weight, from, to: from + length}
    };
    return distance > 0
      ? {
          ...base,
          text: `Visitors are most likely to buy ${when}: ${percent(share)} of ${plural(n * weight, "view")} end in a purchase, compared with ${percent(rest)} at other times.`,
          action: `Run campaigns when visitors are most likely to buy: ${percent(share)} of views ${when} end in a purchase, compared with ${percent(rest)} at other times.`
        }
      : {
          ...base,
          text: `Few visitors buy ${when}: ${percent(share)} of ${plural(n * weight, "view")} end in a purchase, compared with ${percent(rest)} at other times.`
        };
  }
};
