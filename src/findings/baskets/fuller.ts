import {welch} from "../../statistics/welch.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {leastPeople} from "../claims/least-people.js";
import {ofBaskets} from "../claims/silent-under.js";

interface SizeRow {
  /** 1: baskets with several products, 0: with one. */
  several: number;
  baskets: number;
  revenue: number;
  /** Baskets worth more than zero; the sums of the logarithms of their values, and of the squares of these. */
  paid: number;
  logs: number;
  squares: number;
  /** A basket of nobody known counts as a customer. */
  customers: number;
}

/** Fewest baskets of each kind. */
const least = 50;
const level = 0.01;

/** Whether baskets with several products are worth more than those with one. */
export const finding: Finding<SizeRow> = {
  id: "baskets-fuller",
  chapter: "baskets",
  needs: ["revenue"],
  silentUnder: ofBaskets,
  sql: `SELECT CASE WHEN products > 1 THEN 1 ELSE 0 END AS several, count(*) AS baskets,
  CAST(sum(amount) AS DOUBLE) AS revenue,
  -- a free basket has no logarithm
  count(CASE WHEN amount > 0 THEN 1 END) AS paid,
  coalesce(sum(CASE WHEN amount > 0 THEN ln(CAST(amount AS DOUBLE)) END), 0) AS logs,
  coalesce(sum(CASE WHEN amount > 0 THEN ln(CAST(amount AS DOUBLE)) * ln(CAST(amount AS DOUBLE)) END), 0) AS squares,
  count(DISTINCT coalesce(customer_no, -basket_no)) AS customers
FROM (
  SELECT basket_no, min(customer_no) AS customer_no, count(DISTINCT product_no) AS products, sum(amount) AS amount
  FROM sales
  WHERE kind = 'sale' -- a basket is what is taken home
  GROUP BY basket_no
) AS by_basket
GROUP BY CASE WHEN products > 1 THEN 1 ELSE 0 END
ORDER BY several`,
  thresholds: {least, leastPeople, level},
  method: `Compares baskets with several products with baskets of one, from ${least} of each by ${leastPeople} customers on: Welch’s test of the logarithms of their values, without free baskets, p < ${level}.`,
  claim(rows, {money, percent, plural, times, weight}) {
    const [one, many] = [0, 1].map((several) => rows.find((row) => row.several === several));
    if (!one || !many || one.paid < least || many.paid < least) return undefined;
    if (Math.min(one.customers, many.customers) < leastPeople) return undefined;
    const moments = ({paid, logs, squares}: SizeRow) => ({n: paid, sum: logs, squares});
    if (!(welch(moments(one), moments(many)) < level)) return undefined;
    const n = one.baskets + many.baskets;
    const revenue = one.revenue + many.revenue;
    if (one.revenue <= 0 || many.revenue <= 0) return undefined;
    const [alone, full] = [one.revenue / one.baskets, many.revenue / many.baskets];
    const [share, earned] = [many.baskets / n, many.revenue / revenue];
    const larger = many.logs / many.paid > one.logs / one.paid;
    // The logarithms and the means may disagree, for example because of one large order; then no claim is made.
    if (larger !== full > alone) return undefined;
    const base = {
      n,
      nOf: "baskets",
      effect: effect(earned, (full - alone) / alone),
      numbers: {share, earned, alone, full, baskets: many.baskets * weight}
    };
    return larger
      ? {
          ...base,
          numbers: {...base.numbers, times: full / alone},
          text: `${percent(share)} of baskets hold several products and make ${percent(earned)} of the revenue: on average they are worth ${money(full)}, ${times(full / alone)} as much as a basket with one product.`,
          action: `Sell more products per basket: a basket with several products is worth ${money(full)} on average, one with a single product ${money(alone)}.`
        }
      : {
          ...base,
          text: `Larger baskets are not worth more: ${plural(many.baskets * weight, "basket")} with several products averaged ${money(full)}, a basket with one product ${money(alone)}.`
        };
  }
};
