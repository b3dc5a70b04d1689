import {benjaminiHochberg, falseDiscoveryRate} from "../../statistics/benjamini-hochberg.js";
import {twoProportions} from "../../statistics/two-proportions.js";
import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inPercent} from "../claims/in-words.js";
import {comparing} from "../claims/silent-under.js";

interface HalvesRow {
  brand: string;
  /** Order lines of the brand in the first and in the second half of the period, */
  earlier: number;
  later: number;
  /** and of all brands. */
  all_earlier: number;
  all_later: number;
}

/** Fewest lines of all brands in each half, and of a brand in both. */
const leastAll = 200;
const leastOwn = 50;

/** Whether some brand's share of order lines has changed. */
export const finding: Finding<HalvesRow> = {
  id: "brands-momentum",
  chapter: "brands",
  needs: ["brands", "sales"],
  silentUnder: comparing("brand"),
  sql: `WITH lines AS (
  SELECT brand, day, lines, (SELECT CAST(min(day) AS DATE) + CAST((max(day) - min(day)) / 2 AS INTEGER) FROM sales_cube) AS middle
  FROM sales_cube
  WHERE kind = 'sale' -- returns are a figure of their own
    AND brand NOT IN ('(none)', '(other brands)') -- these groups are not brands
), halves AS (
  SELECT CAST(brand AS VARCHAR) AS brand, sum(CASE WHEN day <= middle THEN lines ELSE 0 END) AS earlier,
    sum(CASE WHEN day > middle THEN lines ELSE 0 END) AS later
  FROM lines
  GROUP BY brand
)
SELECT brand, CAST(earlier AS DOUBLE) AS earlier, CAST(later AS DOUBLE) AS later,
  CAST(sum(earlier) OVER () AS DOUBLE) AS all_earlier, CAST(sum(later) OVER () AS DOUBLE) AS all_later
FROM halves
QUALIFY earlier + later >= ${leastOwn} -- the share of a small brand changes by chance
ORDER BY later DESC, brand`,
  thresholds: {leastAll, leastOwn, falseDiscoveryRate},
  method: `Compares a brand’s share of the order lines in the second half of the period with the first: a two-proportion z test for each brand with ${leastOwn} lines or more, false discovery rate ${inPercent(falseDiscoveryRate)} (Benjamini and Hochberg), from ${leastAll} lines in each half on. The brand with the largest change is named.`,
  claim(rows, {name, percent, points}): Claim | undefined {
    const [shop] = rows;
    if (!shop || shop.all_earlier < leastAll || shop.all_later < leastAll) return undefined;
    const large = rows.filter(({earlier, later}) => earlier + later >= leastOwn);
    const ps = benjaminiHochberg(
      large.map((row) => twoProportions(row.earlier, row.all_earlier, row.later, row.all_later))
    );
    const [most] = large
      .map((row) => ({
        brand: row.brand,
        before: row.earlier / row.all_earlier,
        after: row.later / row.all_later
      }))
      .filter((_, i) => ps[i]! <= falseDiscoveryRate)
      .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
    if (!most) return undefined;
    const {before, after} = most;
    const brand = name(most.brand);
    const base = {
      n: shop.all_earlier + shop.all_later,
      nOf: "order lines",
      effect: effect(Math.max(before, after), before ? after / before - 1 : 1),
      numbers: {before, after, change: after - before}
    };
    return after > before
      ? {
          ...base,
          text: `${brand} is gaining share: its share of the order lines rose from ${percent(before)} in the first half of the period to ${percent(after)} in the second, by ${points(after - before)}.`
        }
      : {
          ...base,
          text: `${brand} is losing share: its share of the order lines fell from ${percent(before)} in the first half of the period to ${percent(after)} in the second, by ${points(after - before)}.`,
          action: `Find out why ${brand} is losing share: it lost ${points(after - before)} of the order lines.`
        };
  }
};
