import {twoProportions} from "../../statistics/two-proportions.js";
import {wilson, wilsonLevel} from "../../statistics/wilson.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";
import {comparing} from "../claims/silent-under.js";

interface PlaceRow {
  place: string;
  orders: number;
  revenue: number;
}

/** Fewest orders and places. */
const least = {orders: 200, places: 5};
/** Significance level at which the first must be ahead of the second, */
const level = 0.01;
/** how many even shares the leader must have, and how many the largest may have where none leads. */
const leads = 3;
const ordinary = 2;

/** Whether one place is ahead of all others. */
export const finding: Finding<PlaceRow> = {
  id: "regions-leader",
  chapter: "regions",
  needs: ["revenue"],
  silentUnder: comparing("state", "country"),
  sql: `SELECT place, count(DISTINCT order_no) AS orders, CAST(sum(amount) AS DOUBLE) AS revenue
FROM (
  SELECT CASE WHEN state = '(unknown)' THEN CAST(country AS VARCHAR) ELSE CAST(state AS VARCHAR) END AS place,
    order_no, amount
  FROM sales
  WHERE kind = 'sale' -- returns are a figure of their own
) AS placed
WHERE place <> '(unknown)' -- a sale without a known place counts for none
GROUP BY place
ORDER BY revenue DESC, place`,
  thresholds: {...least, level, wilsonLevel, leads, ordinary},
  method: `Orders and revenue by place, where at least ${least.places} places and ${least.orders} orders are known. One leads where it has the most revenue, more orders than the next (z test, p < ${level}) and a share of orders whose ${inPercent(wilsonLevel)} Wilson interval lies above ${inWords(leads)} times an even share; none leads where the interval of the largest lies below ${inWords(ordinary)} an even share.`,
  claim(rows, {money, percent, plural, place, weight}) {
    const [first, second] = rows;
    const orders = rows.reduce((sum, row) => sum + row.orders, 0);
    if (!first || !second || rows.length < least.places || orders < least.orders) return undefined;
    const revenue = rows.reduce((sum, row) => sum + row.revenue, 0);
    if (revenue <= 0) return undefined;
    const [share, next] = [first.revenue / revenue, second.revenue / revenue];
    const even = 1 / rows.length;
    const {low, high} = wilson(first.orders, orders);
    const ahead =
      first.orders > second.orders &&
      twoProportions(first.orders, orders, second.orders, orders) < level;
    const base = {n: orders, nOf: "orders of a known place"};
    const numbers = {share, places: rows.length};
    if (ahead && low > leads * even)
      return {
        ...base,
        effect: effect(share, Math.min(1, share / even - 1)),
        numbers: {...numbers, next, revenue: first.revenue * weight},
        text: `${place(first.place)} is ahead of all other places: with ${money(first.revenue * weight)} it makes ${percent(share)} of the revenue, while ${place(second.place)}, the next of ${plural(rows.length, "place")}, makes ${percent(next)}.`
      };
    if (high < ordinary * even)
      return {
        ...base,
        effect: effect(share, even),
        numbers,
        text: `The shop does not depend on one place: ${first.revenue === second.revenue ? `none of ${plural(rows.length, "place")} makes more than` : `${place(first.place)}, the largest of ${plural(rows.length, "place")}, makes`} ${percent(share)} of the revenue.`
      };
    return undefined;
  }
};
