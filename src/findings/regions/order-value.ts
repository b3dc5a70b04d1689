import {fieldOf} from "../../model/fields.js";
import {falseDiscoveryRate} from "../../statistics/benjamini-hochberg.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent} from "../claims/in-words.js";
import {comparing, ofAmounts} from "../claims/silent-under.js";
import {leastDistance} from "../claims/stand-out.js";
import {standOutMean} from "../claims/stand-out-mean.js";

interface PlaceRow {
  place: string;
  orders: number;
  revenue: number;
  /** Orders above zero, and Σ and Σ² of the logarithms of their values. */
  paid: number;
  logs: number;
  squares: number;
}

/** Fewest orders of a place that is tested. */
const least = 50;

/** In which place orders are larger or smaller than elsewhere. */
export const finding: Finding<PlaceRow> = {
  id: "regions-order-value",
  chapter: "regions",
  needs: ["revenue"],
  silentUnder: {...ofAmounts, ...comparing("state", "country")},
  sql: `SELECT place, count(*) AS orders, sum(amount) AS revenue,
  -- an order of no worth has no logarithm
  count(CASE WHEN amount > 0 THEN 1 END) AS paid,
  coalesce(sum(CASE WHEN amount > 0 THEN ln(amount) END), 0) AS logs,
  coalesce(sum(CASE WHEN amount > 0 THEN ln(amount) * ln(amount) END), 0) AS squares
FROM (
  SELECT order_no, CAST(sum(amount) AS DOUBLE) AS amount,
    min(CASE WHEN state = '(unknown)' THEN CAST(country AS VARCHAR) ELSE CAST(state AS VARCHAR) END) AS place
  FROM sales
  WHERE kind = 'sale' -- returns are a figure of their own
  GROUP BY order_no
) AS by_order
WHERE place <> '(unknown)' -- an order without a known place counts for none
GROUP BY place
ORDER BY place`,
  thresholds: {least, falseDiscoveryRate, leastDistance},
  method: `${fieldOf("aov").label} of each place with at least ${least} orders, compared with all other places: Welch’s test on logarithms of orders above zero, false discovery rate ${inPercent(falseDiscoveryRate)} (Benjamini and Hochberg), and a difference of at least ${inPercent(leastDistance)}. The place named deviates most clearly.`,
  claim(rows, {money, percent, plural, place: known, weight}) {
    const found = standOutMean(
      rows.map(({place, orders, paid, revenue, logs, squares}) => ({
        name: place,
        orders,
        n: paid,
        sum: logs,
        squares,
        revenue
      })),
      least
    );
    if (!found) return undefined;
    const {orders: n, mean, rest, share, distance} = found;
    const base = {
      n,
      nOf: `orders from ${known(found.name)}`,
      effect: effect(share, distance),
      numbers: {mean, rest, share, orders: n * weight}
    };
    const of = `${plural(n * weight, "order")} at ${money(mean)} on average, compared with ${money(rest)} elsewhere; they make ${percent(share)} of the revenue`;
    return distance > 0
      ? {...base, text: `Customers in ${known(found.name)} spend more per order: ${of}.`}
      : {...base, text: `Customers in ${known(found.name)} spend less per order: ${of}.`};
  }
};
