import {wilson, wilsonLevel} from "../../statistics/wilson.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";
import {noFilter} from "../claims/silent-under.js";

interface BestRow {
  /** Products that sold in the first half of the days, and how many of them are the top tenth. */
  products: number;
  best: number;
  /** Order lines of the second half, and those of the top tenth among them. */
  lines: number;
  best_lines: number;
  /** Revenue of the first half, and of the top tenth in it. */
  revenue: number;
  best_revenue: number;
  /** Revenue of the second half, and of the first half's top tenth in it. */
  later_revenue: number;
  best_later_revenue: number;
}

/** Fewest products of the first half and order lines of the second. */
const least = {products: 100, lines: 200};
/** The share of the products that is followed, */
const part = 0.1;
/** the share of the lines above which they stay bestsellers, and how far above their own share they do not. */
const lasting = 0.2;
const margin = 0.05;

/** Whether bestsellers stay bestsellers. */
export const finding: Finding<BestRow> = {
  id: "sales-bestsellers",
  chapter: "sales",
  needs: ["revenue"],
  silentUnder: noFilter,
  sql: `WITH lines AS (
  SELECT product_no, CAST(amount AS DOUBLE) AS amount, day
  FROM sales
  WHERE kind = 'sale' -- returns are a figure of their own
),
span AS (
  SELECT min(day) AS first_day, max(day) AS last_day,
    CAST((max(day) - min(day) + 1) // 2 AS INTEGER) AS half
  FROM lines
),
products AS (
  SELECT product_no,
    sum(CASE WHEN day < first_day + half THEN amount END) AS earlier,
    sum(CASE WHEN day > last_day - half THEN amount END) AS later,
    count(CASE WHEN day > last_day - half THEN 1 END) AS lines
  FROM lines, span
  GROUP BY product_no
),
ranked AS (
  SELECT earlier, later, lines, earlier IS NOT NULL AND
    row_number() OVER (ORDER BY earlier DESC NULLS LAST, product_no) <= count(earlier) OVER () * ${part} AS best
  FROM products
)
SELECT count(earlier) AS products, count(CASE WHEN best THEN 1 END) AS best,
  CAST(coalesce(sum(lines), 0) AS DOUBLE) AS lines,
  CAST(coalesce(sum(CASE WHEN best THEN lines END), 0) AS DOUBLE) AS best_lines,
  coalesce(sum(earlier), 0) AS revenue, coalesce(sum(CASE WHEN best THEN earlier END), 0) AS best_revenue,
  coalesce(sum(later), 0) AS later_revenue,
  coalesce(sum(CASE WHEN best THEN later END), 0) AS best_later_revenue
FROM ranked`,
  thresholds: {...least, part, wilsonLevel, lasting, margin},
  method: `The ${inWords(part)} of products that earned most in the first half of the days, and their share of the second half’s order lines; choosing on one half and counting on the other avoids rewarding luck. Reported from ${least.products} products and ${least.lines} lines on: they stay bestsellers if the ${inPercent(wilsonLevel)} Wilson interval lies above one ${inWords(lasting)} of the lines, and do not if it lies below a ${inWords(margin)} more than one ${inWords(part)}. Not reported for a sample of visitors, who buy only some of the products.`,
  claim([row], {percent, plural, weight}) {
    // A sample of visitors buys only some of the products, so their number is meaningless.
    if (weight > 1) return undefined;
    if (!row || row.products < least.products || row.lines < least.lines) return undefined;
    if (row.revenue <= 0 || row.later_revenue <= 0) return undefined;
    const {best, lines, best_lines: kept} = row;
    const before = row.best_revenue / row.revenue;
    const after = row.best_later_revenue / row.later_revenue;
    const {low, high} = wilson(kept, lines);
    const share = best / row.products;
    const base = {n: lines, nOf: "order lines of the second half", numbers: {best, before, after}};
    const then = `The ${plural(best, "product")} that earned most in the first half of the period made ${percent(before)} of its revenue`;
    if (low > lasting)
      return {
        ...base,
        effect: effect(after, Math.min(1, after / share - 1)),
        text: `Bestsellers stay bestsellers. ${then}, and still ${percent(after)} in the second half.`,
        action: `Order bestsellers ahead: the first half’s top ${plural(best, "product")} made ${percent(after)} of the second half’s revenue.`
      };
    if (high < part + margin)
      return {
        ...base,
        effect: effect(before, Math.min(1, Math.abs(after / before - 1))),
        text: `Bestsellers do not stay bestsellers. ${then}, but only ${percent(after)} in the second half.`,
        action: `Reorder by the last weeks, not by the whole year: the first half’s ${plural(best, "bestseller")} fell from ${percent(before)} to ${percent(after)} of the revenue.`
      };
    return undefined;
  }
};
