import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inPercent} from "../claims/in-words.js";
import {comparing} from "../claims/silent-under.js";

interface CategoryRow {
  category: string;
  revenue: number;
  lines: number;
}

const leastCategories = 3;
const leastLines = 100;
/** The largest category's share from which the shop depends on it, and up to which sales are spread. */
const large = 0.4;
const small = 0.25;
/** The share of the revenue that has to have a category for sales to be called spread. */
const known = 0.9;

/** Whether the shop depends on one category. */
export const finding: Finding<CategoryRow> = {
  id: "categories-concentration",
  chapter: "categories",
  needs: ["categories", "revenue"],
  silentUnder: comparing("category"),
  sql: `SELECT CAST(category AS VARCHAR) AS category, CAST(sum(amount) AS DOUBLE) AS revenue, CAST(sum(lines) AS DOUBLE) AS lines
FROM sales_cube
WHERE kind = 'sale' -- returns are a figure of their own
GROUP BY category
ORDER BY revenue DESC, category`,
  thresholds: {leastCategories, leastLines, large, small, known},
  method: `The largest top-level category’s share of the revenue: the shop depends on it from ${inPercent(large)} on, and sales are spread widely if it makes at most ${inPercent(small)}. Reported from ${leastCategories} named categories and ${leastLines} order lines on. Sales are not called spread if products with a category make less than ${inPercent(known)} of the revenue. A complete count, so there is no interval.`,
  claim(rows, {category, count, money, percent}): Claim | undefined {
    const sold = rows.filter(({revenue}) => revenue > 0);
    const named = sold.filter((row) => row.category !== "(none)");
    const lines = sold.reduce((sum, row) => sum + row.lines, 0);
    const total = sold.reduce((sum, row) => sum + row.revenue, 0);
    const [first, second] = named;
    if (!first || !second || named.length < leastCategories || lines < leastLines) return undefined;
    const withCategory = named.reduce((sum, row) => sum + row.revenue, 0);
    const share = first.revenue / total;
    const base = {n: lines, nOf: "order lines"};
    if (share >= large) {
      const both = (first.revenue + second.revenue) / total;
      return {
        ...base,
        effect: effect(share, share - 1 / named.length),
        numbers: {revenue: first.revenue, share, both},
        text: `The shop depends on ${category(first.category)}: ${money(first.revenue)}, ${percent(share)} of the revenue; together with ${category(second.category)} it is ${percent(both)}.`
      };
    }
    if (share <= small && withCategory >= known * total)
      return {
        ...base,
        effect: effect(1 - share, small - share),
        numbers: {share, categories: named.length},
        text: `Sales are spread widely: of ${count(named.length)} categories, ${first.revenue === second.revenue ? "none makes more than" : `the largest, ${category(first.category)}, makes only`} ${percent(share)} of the revenue.`
      };
    return undefined;
  }
};
