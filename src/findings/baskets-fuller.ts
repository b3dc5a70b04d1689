import {welch} from "../statistics/welch.js";
import {effect} from "./shape/effect.js";
import type {Finding} from "./shape/finding.js";

interface SizeRow {
  /** 1: baskets of several products, 0: of one. */
  several: number;
  baskets: number;
  revenue: number;
  /** Sums of the logarithms of what each came to, and of their squares. */
  logs: number;
  squares: number;
}

/** Fewest baskets of either kind. */
const least = 50;

/** Whether a basket of several products is worth more than one of a single product. */
export const finding: Finding<SizeRow> = {
  id: "baskets-fuller",
  chapter: "baskets",
  needs: ["sales"],
  sql: `SELECT CASE WHEN products > 1 THEN 1 ELSE 0 END AS several, count(*) AS baskets,
  CAST(sum(amount) AS DOUBLE) AS revenue, sum(ln(CAST(amount AS DOUBLE))) AS logs,
  sum(ln(CAST(amount AS DOUBLE)) * ln(CAST(amount AS DOUBLE))) AS squares
FROM (
  SELECT basket_no, count(DISTINCT product_no) AS products, sum(amount) AS amount
  FROM sales
  WHERE kind = 'sale' -- a basket is what is taken home
  GROUP BY basket_no
) AS by_basket
WHERE amount > 0 -- what was given away has no worth to compare
GROUP BY CASE WHEN products > 1 THEN 1 ELSE 0 END
ORDER BY several`,
  method:
    "Baskets of several products against baskets of one, from 50 of either on: Welch’s test of the logarithms of what they came to, p < 0.01.",
  claim(rows, {money, percent, plural, times, scale}) {
    const [one, many] = [0, 1].map((several) => rows.find((row) => row.several === several));
    if (!one || !many || one.baskets < least || many.baskets < least) return undefined;
    const moments = ({baskets, logs, squares}: SizeRow) => ({n: baskets, sum: logs, squares});
    if (!(welch(moments(one), moments(many)) < 0.01)) return undefined;
    const n = one.baskets + many.baskets;
    const revenue = one.revenue + many.revenue;
    const [alone, full] = [one.revenue / one.baskets, many.revenue / many.baskets];
    const [share, earned] = [many.baskets / n, many.revenue / revenue];
    const larger = many.logs / many.baskets > one.logs / one.baskets;
    // The logarithms and the means may disagree, as where one large order is all; then neither holds.
    if (larger !== full > alone) return undefined;
    const base = {
      n,
      nOf: "baskets",
      effect: effect(earned, (full - alone) / alone),
      numbers: {share, earned, alone, full, baskets: many.baskets * scale}
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
          text: `Fuller baskets are not worth more: ${plural(many.baskets * scale, "basket")} of several products came to ${money(full)} on average, a basket of one product to ${money(alone)}.`
        };
  }
};
