import {falseDiscoveryRate} from "../../statistics/benjamini-hochberg.js";
import {compareShares} from "../../statistics/compare-shares.js";
import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inDigits, inPercent} from "../claims/in-words.js";
import {comparing, ofVisits} from "../claims/silent-under.js";

interface ViewedRow {
  brand: string;
  /** Sessions that viewed the brand. */
  looked: number;
  /** Those of them that bought it. */
  bought: number;
}

/** Fewest sessions for a brand to be compared, and to be called similar to the others. */
const least = 200;
const leastSimilar = 2000;

/** Whether some brand converts better or worse than the others. */
export const finding: Finding<ViewedRow> = {
  id: "brands-conversion",
  chapter: "brands",
  needs: ["brands", "sessions"],
  silentUnder: {...ofVisits, ...comparing("brand")},
  sql: `SELECT CASE WHEN looked >= ${least} THEN brand ELSE '' END AS brand, -- the small ones are only among the others
  CAST(sum(looked) AS DOUBLE) AS looked, CAST(sum(bought) AS DOUBLE) AS bought
FROM (
  SELECT CAST(brand AS VARCHAR) AS brand, count(*) AS looked, sum(bought) AS bought
  FROM (
    SELECT brand, session_no, max(CASE WHEN purchases > 0 THEN 1 ELSE 0 END) AS bought
    FROM session_products
    WHERE session_no IS NOT NULL -- without a session, a view cannot be linked to a purchase
      AND brand <> '(none)' -- products without a brand belong to none
    GROUP BY brand, session_no
    HAVING sum(views) > 0 -- only sessions with a view of the brand count
  ) AS seen
  GROUP BY brand
) AS tried
GROUP BY 1
ORDER BY looked DESC, brand`,
  thresholds: {least, falseDiscoveryRate, leastSimilar},
  method: `Sessions that viewed a brand and bought it, as a share of all sessions that viewed it, compared with all other brands: a two-proportion z test for each brand with ${inDigits(least)} sessions or more, false discovery rate ${inPercent(falseDiscoveryRate)} (Benjamini and Hochberg). Brands are called similar if none differs and each has at least ${inDigits(leastSimilar)} sessions.`,
  claim(rows, {count, name, percent}): Claim | undefined {
    const groups = rows.map(({brand, looked, bought}) => ({
      name: brand,
      n: looked,
      successes: bought
    }));
    const compared = compareShares(groups, {minimum: least}).filter(({name}) => name !== "");
    if (compared.length < 2) return undefined;
    const n = compared.reduce((sum, row) => sum + row.n, 0);
    const nOf = "sessions that viewed a brand";
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
        text: `${percent(best.rate)} of the sessions that view ${name(best.name)} buy it, compared with ${percent(best.others)} for other brands${worst ? `; ${name(worst.name)} comes last with ${percent(worst.rate)}` : ""}.`,
        action: `Show ${name(best.name)} to more visitors: ${percent(best.rate)} of the sessions that view it buy it.`
      };
    if (worst)
      return {
        n,
        nOf,
        effect: effect(worst.n / n, 1 - worst.rate / worst.others),
        numbers: {worst: worst.rate, others: worst.others},
        text: `${name(worst.name)} converts worse than other brands: ${percent(worst.rate)} of the sessions that view it buy it, compared with ${percent(worst.others)} for the others.`,
        action: `Find out what keeps visitors from buying ${name(worst.name)}: price, stock or presentation.`
      };
    if (compared.some((row) => row.n < leastSimilar)) return undefined;
    const low = Math.min(...compared.map(({rate}) => rate));
    const high = Math.max(...compared.map(({rate}) => rate));
    return {
      n,
      nOf,
      effect: 0.02,
      numbers: {brands: compared.length, low, high},
      text: `Brands convert similarly: of the sessions that view one, ${percent(low)} to ${percent(high)} buy it, and the differences between the ${count(compared.length)} brands compared may be chance.`
    };
  }
};
