import {otherLabel} from "../../model/other-label.js";
import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inWords} from "../claims/in-words.js";
import {comparing} from "../claims/silent-under.js";

interface BrandRow {
  brand: string;
  revenue: number;
  lines: number;
}

/** Fewest brands, and fewest order lines in all. */
const leastBrands = 4;
const leastLines = 100;
/** The share of the revenue, and the shares of the brands that are few and many for it. */
const most = 0.5;
const few = 0.2;
const many = 0.4;

/** Whether a few brands make half of the revenue. */
export const finding: Finding<BrandRow> = {
  id: "brands-concentration",
  chapter: "brands",
  needs: ["brands", "revenue"],
  silentUnder: comparing("brand"),
  sql: `SELECT CAST(brand AS VARCHAR) AS brand, CAST(sum(amount) AS DOUBLE) AS revenue, CAST(sum(lines) AS DOUBLE) AS lines
FROM sales_cube
WHERE kind = 'sale' -- returns are a figure of their own
  AND brand <> '(none)' -- products without a brand belong to none
GROUP BY brand
ORDER BY revenue DESC, brand`,
  thresholds: {leastBrands, leastLines, most, few, many},
  method: `How many brands make ${inWords(most)} of the revenue of all brands. Concentrated if that takes a ${inWords(few)} of them or fewer, spread if it takes ${inWords(many)} or more. Reported from ${leastBrands} brands and ${leastLines} order lines on, if all brands are listed separately. A complete count, so there is no interval.`,
  claim(rows, {count, list, money, name, percent}): Claim | undefined {
    // If small brands are grouped, it is unknown how many it takes to make half.
    if (rows.some(({brand}) => brand === otherLabel("brand"))) return undefined;
    const sold = rows.filter(({revenue}) => revenue > 0);
    const lines = sold.reduce((sum, row) => sum + row.lines, 0);
    const total = sold.reduce((sum, row) => sum + row.revenue, 0);
    const [first] = sold;
    if (!first || sold.length < leastBrands || lines < leastLines) return undefined;
    let half = 0;
    let made = 0;
    while (made < most * total) made += sold[half++]!.revenue;
    const part = half / sold.length;
    const share = made / total;
    const base = {n: lines, nOf: "order lines"};
    const numbers = {half, brands: sold.length, share, made, first: first.revenue / total};
    if (part <= few) {
      // where the next brand has as much, it is not these that make half
      if (sold[half]?.revenue === sold[half - 1]!.revenue) return undefined;
      const leading = sold.slice(0, half).map(({brand}) => name(brand));
      const who = half === 1 ? leading[0]! : half <= 4 ? list(leading) : `${count(half)} brands`;
      return {
        ...base,
        numbers,
        effect: effect(share, 1 - part / most),
        text: `${who} ${half === 1 ? "alone makes" : "together make"} ${percent(share)} of the revenue of ${count(sold.length)} brands: ${money(made)}.`,
        action: `Keep ${half <= 4 ? list(leading) : "the leading brands"} in stock first: ${percent(share)} of the brands’ revenue depends on ${half === 1 ? "it" : "them"}.`
      };
    }
    if (part >= many)
      return {
        ...base,
        numbers: {half, brands: sold.length, first: first.revenue / total},
        effect: effect(1, (part - many) / many),
        text: `No brand dominates: it takes ${count(half)} of ${count(sold.length)} brands to make ${inWords(most)} of the revenue, and ${sold[1]!.revenue === first.revenue ? "none makes more than" : `the largest, ${name(first.brand)}, makes`} ${percent(first.revenue / total)}.`
      };
    return undefined;
  }
};
