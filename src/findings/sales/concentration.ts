import {dispersion} from "../../statistics/dispersion.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";
import {noFilter} from "../claims/silent-under.js";

interface ProductsRow {
  /** Products that sold. */
  products: number;
  /** How many of them are needed for most of the revenue. */
  needed: number;
  /** Revenue of the top products, and of all. */
  top_revenue: number;
  revenue: number;
  /** Order lines, and the sum of their squares by product. */
  lines: number;
  squares: number;
}

/** Fewest products and order lines. */
const least = {products: 50, lines: 500};
/** The share of the revenue, the shares of the products that are few and many for it, */
const most = 0.8;
const few = 1 / 3;
const many = 0.6;
/** and the significance level. */
const level = 0.01;
/** The top share of the products. */
const top = 0.1;

/** Whether a few products make most of the revenue. */
export const finding: Finding<ProductsRow> = {
  id: "sales-concentration",
  chapter: "sales",
  needs: ["revenue"],
  silentUnder: noFilter,
  sql: `WITH products AS (
  SELECT product_no, CAST(sum(amount) AS DOUBLE) AS revenue, count(*) AS lines
  FROM sales
  WHERE kind = 'sale' -- returns are a figure of their own
  GROUP BY product_no
),
ranked AS (
  SELECT revenue, lines, sum(revenue) OVER () AS total, count(*) OVER () AS n,
    sum(revenue) OVER (ORDER BY revenue DESC, product_no) - revenue AS before,
    row_number() OVER (ORDER BY revenue DESC, product_no) AS nth
  FROM products
)
SELECT count(*) AS products, count(CASE WHEN before < ${most} * total THEN 1 END) AS needed,
  sum(CASE WHEN nth <= n * ${top} THEN revenue END) AS top_revenue, sum(revenue) AS revenue,
  CAST(sum(lines) AS DOUBLE) AS lines, CAST(sum(lines * lines) AS DOUBLE) AS squares
FROM ranked`,
  thresholds: {most, top, ...least, few, level, many},
  method: `How many of the products, ranked by revenue, make ${inPercent(most)} of it, and how much the top ${inWords(top)} of them make. Needs at least ${least.products} products and ${least.lines} order lines. Few: at most a ${inWords(few)} of the products, and order lines are spread over products less evenly than chance explains (index of dispersion, p < ${level}). Many: at least ${inWords(many)}. Not reported for a sample of visitors, who buy only some of the products.`,
  claim([row], {percent, plural, count, weight}) {
    // A sample of visitors buys only some of the products, so their number is meaningless.
    if (weight > 1) return undefined;
    if (!row || row.products < least.products || row.lines < least.lines) return undefined;
    const {products, needed, top_revenue, revenue, lines, squares} = row;
    if (revenue <= 0) return undefined;
    const [share, large] = [needed / products, top_revenue / revenue];
    const base = {n: lines, nOf: "order lines"};
    const numbers = {products, needed, share, large, most, others: products - needed};
    const make = `${count(needed)} of ${plural(products, "product")} that sold (${percent(share)}) ${needed === 1 ? "makes" : "make"} ${percent(most, 0)}`;
    if (share <= few && dispersion(products, lines, squares) < level)
      return {
        ...base,
        numbers,
        effect: effect(most, 1 - share / most),
        text: `A few products make most of the revenue: ${make} of it; the top ${inWords(top)} alone makes ${percent(large)}.`,
        action: `Keep the top products in stock: ${plural(needed, "product")} ${needed === 1 ? "makes" : "make"} ${percent(most, 0)} of the revenue. Ask why each of the other ${count(products - needed)} is kept.`
      };
    if (share >= many)
      return {
        ...base,
        numbers: {products, needed, share, most},
        effect: effect(most, 1 - share / most),
        text: `Sales are spread widely: ${make} of the revenue.`
      };
    return undefined;
  }
};
