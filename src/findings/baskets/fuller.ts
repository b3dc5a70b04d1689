import {welch} from "../../statistics/welch.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";

interface SizeRow {
  /** 1: baskets of several products, 0: of one. */
  several: number;
  baskets: number;
  revenue: number;
  /** Those that came to something; sums of the logarithms of what they came to, and of their squares. */
  paid: number;
  logs: number;
  squares: number;
}

/** Fewest baskets of either kind. */
const least = 50;
const level = 0.01;

/** Whether a basket of several products is worth more than one of a single product. */
export const finding: Finding<SizeRow> = {
  id: "baskets-fuller",
  chapter: "baskets",
  needs: ["sales"],
  sql: `SELECT CASE WHEN products > 1 THEN 1 ELSE 0 END AS several, count(*) AS baskets,
  CAST(sum(amount) AS DOUBLE) AS revenue,
  -- what was given away has no logarithm
  count(CASE WHEN amount > 0 THEN 1 END) AS paid,
  coalesce(sum(CASE WHEN amount > 0 THEN ln(CAST(amount AS DOUBLE)) END), 0) AS logs,
  coalesce(sum(CASE WHEN amount > 0 THEN ln(CAST(amount AS DOUBLE)) * ln(CAST(amount AS DOUBLE)) END), 0) AS squares
FROM (
  SELECT basket_no, count(DISTINCT product_no) AS products, sum(amount) AS amount
  FROM sales
  WHERE kind = 'sale' -- a basket is what is taken home
  GROUP BY basket_no
) AS by_basket
GROUP BY CASE WHEN products > 1 THEN 1 ELSE 0 END
ORDER BY several`,
  thresholds: {least, level},
  method: `Baskets of several products against baskets of one, from ${least} of either on: Welch’s test of the logarithms of what they came to, without what was given away, p < ${level}.`,
  claim(rows, {money, percent, plural, times, weight}) {
    const [one, many] = [0, 1].map((several) => rows.find((row) => row.several === several));
    if (!one || !many || one.paid < least || many.paid < least) return undefined;
    const moments = ({paid, logs, squares}: SizeRow) => ({n: paid, sum: logs, squares});
    if (!(welch(moments(one), moments(many)) < level)) return undefined;
    const n = one.baskets + many.baskets;
    const revenue = one.revenue + many.revenue;
    const [alone, full] = [one.revenue / one.baskets, many.revenue / many.baskets];
    const [share, earned] = [many.baskets / n, many.revenue / revenue];
    const larger = many.logs / many.paid > one.logs / one.paid;
    // The logarithms and the means may disagree, as where one large order is all; then neither holds.
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
          text: `${percent(share)} of baskets hold several products, and bring ${percent(earned)} of the revenue: one comes to ${money(full)}, ${times(full / alone)} as much as a basket of one product.`,
          action: `Make baskets fuller: one with several products comes to ${money(full)}, one with a single product to ${money(alone)}.`
        }
      : {
          ...base,
          text: `Fuller baskets are not worth more: ${plural(many.baskets * weight, "basket")} of several products came to ${money(full)} on average, a basket of one product to ${money(alone)}.`
        };
  }
};
