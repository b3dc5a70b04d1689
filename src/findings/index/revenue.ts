import {lowerFirst} from "../../format/lower-first.js";
import {fieldOf} from "../../model/fields.js";
import {leastGap} from "../../statistics/find-gaps.js";
import {mannWhitney} from "../../statistics/mann-whitney.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {fullWeeks} from "../claims/full-weeks.js";
import {halves} from "../claims/halves.js";
import {inPercent} from "../claims/in-words.js";
import {noFilter} from "../claims/silent-under.js";

interface DayRow {
  day: Date;
  orders: number;
  revenue: number;
}

/** Fewest whole weeks and orders in each half. */
const least = 8;
const leastOrders = 30;
/** The significance level, and the least change. */
const level = 0.05;
const leastChange = 0.05;

/** Whether revenue has risen or fallen since the first half, and what caused most of it. */
export const finding: Finding<DayRow> = {
  id: "index-revenue",
  chapter: "index",
  needs: ["revenue"],
  silentUnder: noFilter,
  sql: `SELECT day, CAST(sum(amount) AS DOUBLE) AS revenue, count(DISTINCT order_no) AS orders
FROM sales
WHERE kind = 'sale' -- returns are a figure of their own
GROUP BY day
ORDER BY day`,
  thresholds: {least, leastOrders, level, leastChange, leastGap},
  method: `Compares revenue in the second half of the days with the first. Reported if each half has at least ${least} whole weeks and ${leastOrders} orders, a Mann–Whitney test of weekly revenue gives p < ${level}, and the halves differ by at least ${inPercent(leastChange)}; the cause named is the larger of two factors, number of orders and ${lowerFirst(fieldOf("aov").label)}, compared by their logarithms. Not reported across ${leastGap} days or more without a row.`,
  claim(rows, {money, percent, plural, weight}) {
    const parts = halves(rows, 7 * least);
    if (!parts) return undefined;
    const {days} = parts;
    const [first, second] = [weekly(parts.first), weekly(parts.second)];
    const [a, b] = [total(parts.first), total(parts.second)];
    if (a.revenue <= 0 || b.revenue < 0) return undefined;
    if (Math.min(a.orders, b.orders) < leastOrders) return undefined;
    const change = b.revenue / a.revenue - 1;
    if (Math.abs(change) < leastChange) return undefined;
    if (Math.min(first.length, second.length) < least) return undefined;
    if (mannWhitney(first, second) >= level) return undefined;
    const byOrders = Math.log(b.orders / a.orders);
    const byValue = Math.log(b.revenue / b.orders) - Math.log(a.revenue / a.orders);
    const [aov1, aov2] = [a.revenue / a.orders, b.revenue / b.orders];
    const byNumber = Math.abs(byOrders) >= Math.abs(byValue);
    const [orders1, orders2] = [a.orders * weight, b.orders * weight];
    const [revenue1, revenue2] = [a.revenue * weight, b.revenue * weight];
    const cause = byNumber
      ? `Most of the change comes from the number of orders: ${plural(orders2, "order")} after ${plural(orders1, "order")}.`
      : `Most of the change comes from the average order value: ${money(aov2)} after ${money(aov1)}.`;
    const base = {
      n: first.length + second.length,
      nOf: "whole weeks",
      effect: effect(1, change),
      numbers: {
        days,
        revenue1,
        revenue2,
        change: Math.abs(change),
        ...(byNumber ? {orders1, orders2} : {aov1, aov2})
      } as Record<string, number>
    };
    const then = `${money(revenue2)} in the last ${plural(days, "day")}, ${money(revenue1)} in the same number of days before`;
    return change > 0
      ? {...base, text: `Revenue is up by ${percent(change)}: ${then}. ${cause}`}
      : {...base, text: `Revenue is down by ${percent(-change)}: ${then}. ${cause}`};
  }
};

function weekly(rows: readonly DayRow[]): number[] {
  return fullWeeks(rows, ["revenue"]).map(({sums}) => sums.revenue);
}

function total(rows: readonly DayRow[]): {revenue: number; orders: number} {
  return rows.reduce(
    (all, {revenue, orders}) => ({
      revenue: all.revenue + revenue,
      orders: all.orders + orders
    }),
    {revenue: 0, orders: 0}
  );
}
