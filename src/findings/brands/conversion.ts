import {falseDiscoveryRate} from "../../statistics/benjamini-hochberg.js";
import {compareShares} from "../../statistics/compare-shares.js";
import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inDigits, inPercent} from "../claims/in-words.js";

interface LookedRow {
  brand: string;
  /** Sessions that looked at the brand. */
  looked: number;
  /** Those of them that bought it. */
  bought: number;
}

/** Fewest sessions a brand needs to be compared, and to be called like the others. */
const least = 200;
const leastAlike = 2000;

/** Whether some brand turns looks into sales better or worse than the others. */
export const finding: Finding<LookedRow> = {
  id: "brands-conversion",
  chapter: "brands",
  needs: ["brands", "events"],
  sql: `SELECT CAST(brand AS VARCHAR) AS brand, count(*) AS looked, sum(bought) AS bought
FROM (
  SELECT brand, session_no, max(CASE WHEN purchases > 0 THEN 1 ELSE 0 END) AS bought
  FROM session_products
  WHERE session_no IS NOT NULL -- who comes without a session cannot be followed from view to purchase
    AND brand <> '(none)' -- what has no brand is not one
  GROUP BY brand, session_no
  HAVING sum(views) > 0 -- a session is tried only by what it saw
) AS seen
GROUP BY brand
HAVING count(*) >= 50 -- of ten thousand brands most were hardly seen
ORDER BY looked DESC, brand`,
  thresholds: {least, falseDiscoveryRate, leastAlike},
  method: `Sessions that looked at a brand and bought it, as a share of all that looked at it, against all other brands: a two-proportion z test for each brand with ${inDigits(least)} sessions or more, false discovery rate ${inPercent(falseDiscoveryRate)} (Benjamini and Hochberg). Brands are called alike where none differs and each compared has ${inDigits(leastAlike)} sessions.`,
  claim(rows, {count, name, percent}): Claim | undefined {
    const groups = rows.map(({brand, looked, bought}) => ({
      name: brand,
      n: looked,
      successes: bought
    }));
    const compared = compareShares(groups, {minimum: least});
    if (compared.length < 2) return undefined;
    const n = compared.reduce((sum, row) => sum + row.n, 0);
    const nOf = "sessions that looked at a brand";
    const [best] = compared
      .filter(({verdict}) => verdict === "above")
      .sort((a, b) => b.rate - a.rate);
    const [worst] = compared
      .filter(({verdict}) => verdict === "below")
      .sort((a, b) => a.rate - b.rate);
    if (best)
      return {
        n,
        nOf,
        effect: effect(best.n / n, best.rate / best.others - 1),
        numbers: {
          best: best.rate,
          others: best.others,
          ...(worst && {worst: worst.rate})
        },
        text: `${percent(best.rate)} of the sessions that look at ${name(best.name)} buy it, against ${percent(best.others)} for other brands${worst ? `; ${name(worst.name)} comes last with ${percent(worst.rate)}` : ""}.`,
        action: `Show ${name(best.name)} to more visitors: of those who look, ${percent(best.rate)} buy.`
      };
    if (worst)
      return {
        n,
        nOf,
        effect: effect(worst.n / n, 1 - worst.rate / worst.others),
        numbers: {worst: worst.rate, others: worst.others},
        text: `${name(worst.name)} is looked at and left: ${percent(worst.rate)} of the sessions that look at it buy it, against ${percent(worst.others)} for other brands.`,
        action: `Look into what keeps visitors from buying ${name(worst.name)}: price, stock or presentation.`
      };
    if (compared.some((row) => row.n < leastAlike)) return undefined;
    const low = Math.min(...compared.map(({rate}) => rate));
    const high = Math.max(...compared.map(({rate}) => rate));
    return {
      n,
      nOf,
      effect: 0.02,
      numbers: {brands: compared.length, low, high},
      text: `Brands convert alike: of the sessions that look at one, ${percent(low)} to ${percent(high)} buy it, and what sets the ${count(compared.length)} brands compared apart may be chance.`
    };
  }
};
