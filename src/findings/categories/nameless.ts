import {wilson, wilsonLevel} from "../../statistics/wilson.js";
import {effect} from "../claims/effect.js";
import type {Claim, Finding} from "../claims/finding.js";
import {inPercent} from "../claims/in-words.js";
import {comparing} from "../claims/silent-under.js";

interface NamelessRow {
  lines: number;
  nameless: number;
  revenue: number;
  nameless_revenue: number;
}

const least = 300;
/** The shares above which it is a gap, and below which categories are nearly complete. */
const many = 0.02;
const few = 0.01;

/** How much of the sales has no category, and is missing from every table by category. */
export const finding: Finding<NamelessRow> = {
  id: "categories-nameless",
  chapter: "categories",
  needs: ["categories", "revenue"],
  silentUnder: comparing("category"),
  sql: `SELECT CAST(coalesce(sum(lines), 0) AS DOUBLE) AS lines,
  CAST(coalesce(sum(CASE WHEN category = '(none)' THEN lines ELSE 0 END), 0) AS DOUBLE) AS nameless,
  CAST(coalesce(sum(amount), 0) AS DOUBLE) AS revenue,
  CAST(coalesce(sum(CASE WHEN category = '(none)' THEN amount ELSE 0 END), 0) AS DOUBLE) AS nameless_revenue
FROM sales_cube
WHERE kind = 'sale' -- returns are a figure of their own`,
  thresholds: {least, wilsonLevel, many, few},
  method: `Order lines whose product has no category, as a share of all order lines: reported as a gap if the ${inPercent(wilsonLevel)} Wilson interval lies above ${inPercent(many)}, and as nearly complete if it lies below ${inPercent(few)}, from ${least} lines on.`,
  claim([row], {count, money, percent, plural}): Claim | undefined {
    if (!row || row.lines < least) return undefined;
    const {lines, nameless, revenue, nameless_revenue} = row;
    const share = nameless / lines;
    const {low, high} = wilson(nameless, lines);
    const worth = revenue > 0 ? nameless_revenue / revenue : 0;
    const base = {n: lines, nOf: "order lines"};
    if (low > many)
      return {
        ...base,
        effect: effect(worth, 1),
        numbers: {nameless, share, nameless_revenue, worth},
        text: `${plural(nameless, "order line")}, ${percent(share)}, ${nameless === 1 ? "is" : "are"} for products without a category, worth ${money(nameless_revenue)}: ${percent(worth)} of the revenue is missing from tables by category.`,
        action: `Assign a category to products without one: ${money(nameless_revenue)} of sales cannot be broken down by category.`
      };
    if (high < few)
      return {
        ...base,
        effect: 0.01,
        numbers: {named: lines - nameless, lines, share: 1 - share},
        text:
          nameless === 0
            ? `Categories are complete: all ${count(lines)} order lines are for products with a category.`
            : `Categories are nearly complete: ${count(lines - nameless)} of ${count(lines)} order lines, ${percent(1 - share)}, are for products with a category.`
      };
    return undefined;
  }
};
