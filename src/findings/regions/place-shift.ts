import {benjaminiHochberg, falseDiscoveryRate} from "../../statistics/benjamini-hochberg.js";
import {twoProportions} from "../../statistics/two-proportions.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";
import {comparing} from "../claims/silent-under.js";

interface PlaceRow {
  place: string;
  /** Orders in the first and in the second half of the days. */
  earlier: number;
  later: number;
  /** Revenue of both. */
  revenue: number;
  /** Days in a half. */
  half: number;
}

/** Fewest orders in each half, and of a place over both; fewest days in a half. */
const least = {orders: 200, place: 50, days: 14};
/** Least change of its share, relative to that share. */
const leastChange = 0.1;

/** Which place gains or loses share. */
export const finding: Finding<PlaceRow> = {
  id: "regions-place-shift",
  chapter: "regions",
  needs: ["revenue"],
  silentUnder: comparing("state", "country"),
  sql: `WITH placed AS (
  SELECT order_no, amount, day,
    CASE WHEN state = '(unknown)' THEN CAST(country AS VARCHAR) ELSE CAST(state AS VARCHAR) END AS place
  FROM sales
  WHERE kind = 'sale' -- returns are a figure of their own
),
span AS (
  SELECT min(day) AS first_day, max(day) AS last_day,
    CAST((max(day) - min(day) + 1) // 2 AS INTEGER) AS half
  FROM placed
)
SELECT place,
  count(DISTINCT CASE WHEN day < first_day + half THEN order_no END) AS earlier,
  count(DISTINCT CASE WHEN day > last_day - half THEN order_no END) AS later,
  CAST(sum(amount) AS DOUBLE) AS revenue, max(half) AS half
FROM placed, span
WHERE place <> '(unknown)' -- a sale without a known place counts for none
GROUP BY place
ORDER BY place`,
  thresholds: {...least, falseDiscoveryRate, leastChange},
  method: `Each place’s share of orders in the second half of the period compared with the first. Shown where each half has at least ${least.days} days and ${least.orders} orders and the place ${least.place}, the z test of two shares passes at a false discovery rate of ${inPercent(falseDiscoveryRate)} (Benjamini and Hochberg), and the share changed by at least a ${inWords(leastChange)} of itself. The place named changed most.`,
  claim(rows, {percent, place: known, count}) {
    const [n1, n2] = [
      rows.reduce((sum, {earlier}) => sum + earlier, 0),
      rows.reduce((sum, {later}) => sum + later, 0)
    ];
    const days = rows[0]?.half ?? 0;
    if (days < least.days || n1 < least.orders || n2 < least.orders) return undefined;
    const tested = rows.filter(({earlier, later}) => earlier + later >= least.place);
    const ps = benjaminiHochberg(
      tested.map(({earlier, later}) => twoProportions(earlier, n1, later, n2))
    );
    const [moved] = tested
      .map(({place, earlier, later, revenue}) => {
        const [before, after] = [earlier / n1, later / n2];
        return {place, before, after, revenue, change: after / before - 1};
      })
      .filter((_, i) => ps[i]! <= falseDiscoveryRate)
      .filter(({change, before}) => before > 0 && Math.abs(change) >= leastChange)
      .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
    if (!moved) return undefined;
    const {place, before, after, change} = moved;
    const total = rows.reduce((sum, {revenue}) => sum + revenue, 0);
    const base = {
      n: n1 + n2,
      nOf: "orders of a known place",
      effect: effect(moved.revenue / total, change),
      numbers: {before, after, days}
    };
    const shares = `${percent(after)} of orders came from there in the last ${count(days)} days, compared with ${percent(before)} in the ${count(days)} days before`;
    return change > 0
      ? {...base, text: `${known(place)} is gaining share: ${shares}.`}
      : {...base, text: `${known(place)} is losing share: ${shares}.`};
  }
};
