import {leastGap} from "../../statistics/find-gaps.js";
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
  /** Orders above zero, and Σ and Σ² of the logarithms of their values. */
  paid: number;
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
  needs: ["revenue"],
  silentUnder: ofAmounts,
  sql: `SELECT day, count(*) AS orders, sum(amount) AS revenue,
  -- an order of no worth has no logarithm
  count(CASE WHEN amount > 0 THEN 1 END) AS paid,
  coalesce(sum(CASE WHEN amount > 0 THEN ln(amount) END), 0) AS logs,
  coalesce(sum(CASE WHEN amount > 0 THEN ln(amount) * ln(amount) END), 0) AS squares
FROM (
  SELECT order_no, min(day) AS day, CAST(sum(amount) AS DOUBLE) AS amount
  FROM sales
  WHERE kind = 'sale' -- returns are a figure of their own
  GROUP BY order_no
) AS by_order
GROUP BY day
ORDER BY day`,
  thresholds: {leastDays, least, level, leastChange, leastGap},
  method: `Compares order values in the second half of the days with the first, by Welch’s test on logarithms of orders above zero, so that a few large orders do not decide. Reported if each half has at least ${leastDays} days and ${least} orders, p < ${level}, and both the typical (geometric mean) and the average order changed by at least ${inPercent(leastChange)} in the same direction. Not reported across ${leastGap} days or more without a row.`,
  claim(rows, {money, percent, plural, weight}) {
    const parts = halves(rows, leastDays);
    if (!parts) return undefined;
    const [a, b] = [parts.first, parts.second].map((half) => ({
      ...addMoments(half.map((row) => ({n: row.paid, sum: row.logs, squares: row.squares}))),
      orders: half.reduce((sum, {orders}) => sum + orders, 0),
      revenue: half.reduce((sum, {revenue}) => sum + revenue, 0)
    })) as [Half, Half];
    if (a.n < least || b.n < least) return undefined;
    const typical = Math.exp(b.sum / b.n - a.sum / a.n) - 1;
    const [before, after] = [a.revenue / a.orders, b.revenue / b.orders];
    // debts that were written off can outweigh what was sold
    if (before <= 0 || after <= 0) return undefined;
    const change = after / before - 1;
    if (welch(a, b) >= level || Math.sign(typical) !== Math.sign(change)) return undefined;
    if (Math.min(Math.abs(typical), Math.abs(change)) < leastChange) return undefined;
    const base = {
      n: a.orders + b.orders,
      nOf: "orders",
      effect: effect(b.revenue / (a.revenue + b.revenue), change),
      numbers: {before, after, change: Math.abs(change), orders: b.orders * weight}
    };
    const then = `${plural(b.orders * weight, "order")} in the second half averaged ${money(after)}, those in the first ${money(before)}`;
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
  orders: number;
  sum: number;
  squares: number;
  revenue: number;
}
