import {wilson, wilsonLevel} from "../../statistics/wilson.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";
import {ofHistories} from "../claims/silent-under.js";

interface BuyerRow {
  customers: number;
  /** Customers with two baskets or more. */
  again: number;
  revenue: number;
  again_revenue: number;
  /** Days from the first purchase to the last, both counted. */
  days: number;
}

/** Fewest customers. */
const least = 100;

/** In fewer days hardly anybody has a reason to come back; up to a year, their number is told. */
const leastDays = 28;
const year = 365;

/** Half of them: neither most nor few. */
const neutral = 0.5;

/** Whether most customers come back for a second basket. */
export const finding: Finding<BuyerRow> = {
  id: "customers-second-basket",
  chapter: "customers",
  needs: ["revenue", "buyers"],
  silentUnder: ofHistories,
  sql: `SELECT count(*) AS customers, count(CASE WHEN baskets > 1 THEN 1 END) AS again,
  CAST(sum(amount) AS DOUBLE) AS revenue,
  CAST(coalesce(sum(CASE WHEN baskets > 1 THEN amount END), 0) AS DOUBLE) AS again_revenue,
  CAST(coalesce(date_diff('day', min(first_day), max(last_day)) + 1, 0) AS INTEGER) AS days
FROM (
  SELECT customer_no, count(DISTINCT basket_no) AS baskets, sum(amount) AS amount,
    min(day) AS first_day, max(day) AS last_day
  FROM sales
  WHERE kind = 'sale' -- returns are a figure of their own
    AND customer_no IS NOT NULL -- till sales belong to nobody
  GROUP BY customer_no
) AS by_customer`,
  thresholds: {least, leastDays, wilsonLevel, neutral},
  method: `Customers with two baskets or more, as a share of all known customers; a basket is what a customer bought at one moment. Shown for at least ${least} customers, where the ${inPercent(wilsonLevel)} Wilson interval lies on one side of one ${inWords(neutral)}. That most bought only once takes ${leastDays} days of sales.`,
  claim([row], {percent, plural, weight}) {
    if (!row || row.customers < least || row.revenue <= 0) return undefined;
    const {customers, again} = row;
    const share = again / customers;
    const worth = row.again_revenue / row.revenue;
    const {low, high} = wilson(again, customers);
    const base = {
      n: customers,
      nOf: "customers",
      effect: effect(worth, Math.abs(share - neutral) / neutral),
      numbers: {customers: customers * weight, share, worth, once: 1 - share, days: row.days}
    };
    const here = row.days < year ? ` in these ${plural(row.days, "day")}` : "";
    if (again === 0 && row.days >= leastDays)
      return {
        ...base,
        text: `No customer came back: none of ${plural(customers * weight, "customer")} bought a second basket${here}.`,
        action: `Work on the second purchase: none of ${plural(customers * weight, "customer")} made one${here}.`
      };
    if (high < neutral && row.days >= leastDays)
      return {
        ...base,
        text: `Most customers bought only once: of ${plural(customers * weight, "customer")}, ${percent(share)} came back for a second basket${here}. Those who came back made ${percent(worth)} of all spending by known customers.`,
        action: `Work on the second purchase: ${percent(1 - share)} of customers made none${here}, and the others made ${percent(worth)} of all spending by known customers.`
      };
    if (low > neutral)
      return {
        ...base,
        text: `Most customers come back: ${percent(share)} of ${plural(customers * weight, "customer")} came back for a second basket, and they made ${percent(worth)} of all spending by known customers.`
      };
    return undefined;
  }
};
