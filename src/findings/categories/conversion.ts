import {falseDiscoveryRate} from "../../statistics/benjamini-hochberg.js";
import {compareShares} from "../../statistics/compare-shares.js";
import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inDigits, inPercent} from "../claims/in-words.js";
import {comparing, ofVisits} from "../claims/silent-under.js";

interface ViewedRow {
  category: string;
  /** Sessions that viewed the category. */
  looked: number;
  /** Those of them that bought from it. */
  bought: number;
}

const least = 200;
const leastSimilar = 2000;

/** Which categories convert best, and which worst. */
export const finding: Finding<ViewedRow> = {
  id: "categories-conversion",
  chapter: "categories",
  needs: ["categories", "sessions"],
  silentUnder: {...ofVisits, ...comparing("category")},
  sql: `SELECT CAST(category_code AS VARCHAR) AS category, count(*) AS looked, sum(bought) AS bought
FROM (
  SELECT category_code, session_no, max(CASE WHEN purchases > 0 THEN 1 ELSE 0 END) AS bought
  FROM session_products
  WHERE session_no IS NOT NULL -- without a session, a view cannot be linked to a purchase
    AND category_code <> '(none)' -- products without a category belong to none
  GROUP BY category_code, session_no
  HAVING sum(views) > 0 -- only sessions with a view of the category count
) AS seen
GROUP BY category_code
HAVING count(*) >= 50 -- fewer cannot be compared
ORDER BY looked DESC, category`,
  thresholds: {least, falseDiscoveryRate, leastSimilar},
  method: `Sessions that viewed a category and bought from it, as a share of all sessions that viewed it, compared with all other categories: a two-proportion z test for each category with ${inDigits(least)} sessions or more, false discovery rate ${inPercent(falseDiscoveryRate)} (Benjamini and Hochberg). Categories are called similar if none differs and each has at least ${inDigits(leastSimilar)} sessions.`,
  claim(rows, {category, count, percent, times}): Claim | undefined {
    const groups = rows.map(({category: name, looked, bought}) => ({
      name,
      n: looked,
      successes: bought
    }));
    const compared = compareShares(groups, {minimum: least});
    if (compared.length < 2) return undefined;
    const n = compared.reduce((sum, row) => sum + row.n, 0);
    const nOf = "sessions that viewed a category";
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
        text: `Sessions that view ${category(best.name)} buy from it ${times(best.rate / worst.rate)} as often as those that view ${category(worst.name)}: ${percent(best.rate)} compared with ${percent(worst.rate)}.`,
        action: `Bring more visitors to ${category(best.name)}, and find out what keeps them from buying ${category(worst.name)}: ${percent(1 - worst.rate)} of the sessions that view it do not buy from it.`
      };
    }
    if (differing.length || compared.some((row) => row.n < leastSimilar)) return undefined;
    const low = Math.min(...compared.map(({rate}) => rate));
    const high = Math.max(...compared.map(({rate}) => rate));
    return {
      n,
      nOf,
      effect: 0.02,
      numbers: {categories: compared.length, low, high},
      text: `Categories convert similarly: of the sessions that view one, ${percent(low)} to ${percent(high)} buy from it, and the differences between the ${count(compared.length)} categories compared may be chance.`
    };
  }
};
