import {falseDiscoveryRate} from "../../statistics/benjamini-hochberg.js";
import {compareShares} from "../../statistics/compare-shares.js";
import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inDigits, inPercent} from "../claims/in-words.js";

interface LookedRow {
  category: string;
  /** Sessions that looked at the category. */
  looked: number;
  /** Those of them that bought from it. */
  bought: number;
}

const least = 200;
const leastAlike = 2000;

/** Which categories turn looks into sales, and which do not. */
export const finding: Finding<LookedRow> = {
  id: "categories-conversion",
  chapter: "categories",
  needs: ["categories", "events"],
  sql: `SELECT CAST(category_code AS VARCHAR) AS category, count(*) AS looked, sum(bought) AS bought
FROM (
  SELECT category_code, session_no, max(CASE WHEN purchases > 0 THEN 1 ELSE 0 END) AS bought
  FROM session_products
  WHERE session_no IS NOT NULL -- who comes without a session cannot be followed from view to purchase
    AND category_code <> '(none)' -- what has no category is not one
  GROUP BY category_code, session_no
  HAVING sum(views) > 0 -- a session is tried only by what it saw
) AS seen
GROUP BY category_code
HAVING count(*) >= 50 -- what was hardly seen cannot be compared
ORDER BY looked DESC, category`,
  thresholds: {least, falseDiscoveryRate, leastAlike},
  method: `Sessions that looked at a category and bought from it, as a share of all that looked at it, against all other categories: a two-proportion z test for each category with ${inDigits(least)} sessions or more, false discovery rate ${inPercent(falseDiscoveryRate)} (Benjamini and Hochberg). Categories are called alike where none differs and each compared has ${inDigits(leastAlike)} sessions.`,
  claim(rows, {count, name, percent, times}): Claim | undefined {
    const groups = rows.map(({category, looked, bought}) => ({
      name: category,
      n: looked,
      successes: bought
    }));
    const compared = compareShares(groups, {minimum: least});
    if (compared.length < 2) return undefined;
    const n = compared.reduce((sum, row) => sum + row.n, 0);
    const nOf = "sessions that looked at a category";
    const differing = compared
      .filter(({verdict}) => verdict !== "level")
      .sort((a, b) => b.rate - a.rate);
    const best = differing[0];
    const worst = differing.at(-1);
    if (best?.verdict === "above" && worst?.verdict === "below" && worst.rate > 0) {
      return {
        n,
        nOf,
        effect: effect((best.n + worst.n) / n, (best.rate - worst.rate) / (best.rate + worst.rate)),
        numbers: {
          best: best.rate,
          worst: worst.rate,
          times: best.rate / worst.rate,
          left: 1 - worst.rate
        },
        text: `Who looks at ${name(best.name)} buys ${times(best.rate / worst.rate)} as often as who looks at ${name(worst.name)}: ${percent(best.rate)} of sessions against ${percent(worst.rate)}.`,
        action: `Bring more visitors to ${name(best.name)}, and find out what holds them back at ${name(worst.name)}: ${percent(1 - worst.rate)} of sessions look there and leave without.`
      };
    }
    if (differing.length || compared.some((row) => row.n < leastAlike)) return undefined;
    const low = Math.min(...compared.map(({rate}) => rate));
    const high = Math.max(...compared.map(({rate}) => rate));
    return {
      n,
      nOf,
      effect: 0.02,
      numbers: {categories: compared.length, low, high},
      text: `Categories convert alike: of the sessions that look at one, ${percent(low)} to ${percent(high)} buy from it, and what sets the ${count(compared.length)} compared apart may be chance.`
    };
  }
};
