import {addMoments, welch} from "../../statistics/welch.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {halves} from "../claims/halves.js";
import {inPercent} from "../claims/in-words.js";
import {ofAmounts} from "../claims/silent-under.js";

interface DayRow {
  day: Date;
  orders: number;
  revenue: number;
  /** Σ and Σ² of the logarithms of order values. */
  logs: number;
  squares: number;
}

/** Fewest orders in each half. */
const least = 100;
/** Fewest days in each half, the significance level, and the least change. */
const leastDays = 14;
const level = 0.01;
const leastChange = 0.05;

/** Whether orders have become larger or smaller. */
export const finding: Finding<DayRow> = {
  id: "sales-value-trend",
  chapter: "sales",
  needs: ["sales"],
  silentUnder: ofAmounts,
  sql: `SELECT day, count(*) AS orders, sum(amount) AS revenue,
  sum(ln(amount)) AS logs, sum(ln(amount) * ln(amount)) AS squares
FROM (
  SELECT order_no, min(day) AS day, CAST(sum(amount) AS DOUBLE) AS amount
  FROM sales
  WHERE kind = 'sale' -- returns are a figure of their own
  GROUP BY order_no
  HAVING sum(amount) > 0 -- zero has no logarithm
) AS by_order
GROUP BY day
ORDER BY day`,
  thresholds: {leastDays, least, level, leastChange},
  method: `Compares order values in the second half of the days with the first, by Welch’s test on logarithms, so that a few large orders do not decide. Reported if each half has at least ${leastDays} days and ${least} orders, p < ${level}, and both the typical (geometric mean) and the average order changed by at least ${inPercent(leastChange)} in the same direction.`,
  claim(rows, {money, percent, plural, weight}) {
    const parts = halves(rows, leastDays);
    if (!parts) return undefined;
    const [a, b] = [parts.first, parts.second].map((half) => ({
      ...addMoments(half.map((row) => ({n: row.orders, sum: row.logs, squares: row.squares}))),
      revenue: half.reduce((sum, {revenue}) => sum + revenue, 0)
    })) as [Half, Half];
    if (a.n < least || b.n < least) return undefined;
    const typical = Math.exp(b.sum / b.n - a.sum / a.n) - 1;
    const [before, after] = [a.revenue / a.n, b.revenue / b.n];
    const change = after / before - 1;
    if (welch(a, b) >= level || Math.sign(typical) !== Math.sign(change)) return undefined;
    if (Math.min(Math.abs(typical), Math.abs(change)) < leastChange) return undefined;
    const base = {
      n: a.n + b.n,
      nOf: "orders",
      effect: effect(b.revenue / (a.revenue + b.revenue), change),
      numbers: {before, after, change: Math.abs(change), orders: b.n * weight}
    };
    const then = `${plural(b.n * weight, "order")} in the second half averaged ${money(after)}, those in the first ${money(before)}`;
    return change > 0
      ? {...base, text: `Orders have become larger: ${then}, which is ${percent(change)} more.`}
      : {
          ...base,
          text: `Orders have become smaller: ${then}, which is ${percent(-change)} less.`,
          action: `Find out what is missing from orders: the average fell from ${money(before)} to ${money(after)}.`
        };
  }
};

interface Half {
  n: number;
  sum: number;
  squares: number;
  revenue: number;
}
