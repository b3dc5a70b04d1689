import {lowerFirst} from "../../format/lower-first.js";
import {fieldOf} from "../../model/fields.js";
import {wilson, wilsonLevel} from "../../statistics/wilson.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";
import {ofBaskets} from "../claims/silent-under.js";

interface SizeRow {
  orders: number;
  mean: number;
  median: number;
  /** Orders below the mean. */
  below: number;
  /** Revenue of the large orders, and of all. */
  top_revenue: number;
  revenue: number;
}

/** Fewest orders. */
const least = 100;

/** As many below the mean as above it. */
const neutral = 0.5;

/** The share of the orders that are called large. */
const top = 0.1;

/** Whether the average order is typical. */
export const finding: Finding<SizeRow> = {
  id: "sales-order-size",
  chapter: "sales",
  needs: ["revenue"],
  silentUnder: ofBaskets,
  sql: `WITH orders AS (
  SELECT order_no, CAST(sum(amount) AS DOUBLE) AS amount
  FROM sales
  WHERE kind = 'sale' -- returns are a figure of their own
  GROUP BY order_no
),
ranked AS (
  SELECT amount, avg(amount) OVER () AS mean, count(*) OVER () AS n,
    row_number() OVER (ORDER BY amount DESC, order_no) AS nth
  FROM orders
)
SELECT count(*) AS orders, max(mean) AS mean,
  avg(CASE WHEN 2 * nth BETWEEN n AND n + 2 THEN amount END) AS median,
  count(CASE WHEN amount < mean THEN 1 END) AS below,
  sum(CASE WHEN nth <= n * ${top} THEN amount END) AS top_revenue,
  sum(amount) AS revenue
FROM ranked`,
  thresholds: {least, wilsonLevel, neutral, top},
  method: `Orders below the ${lowerFirst(fieldOf("aov").label)}, as a share of all orders. Reported from ${least} orders on if the ${inPercent(wilsonLevel)} Wilson interval lies on one side of one ${inWords(neutral)}. The median order has as many orders above it as below; the large ones are the largest ${inWords(top)}.`,
  claim([row], {money, percent, plural, weight}) {
    if (!row || row.orders < least || row.revenue <= 0) return undefined;
    const {orders, mean, median, below, top_revenue, revenue} = row;
    // where no order is below the mean, all are alike
    if (below === 0) return undefined;
    const {low, high} = wilson(below, orders);
    const base = {n: orders, nOf: "orders"};
    const numbers = {mean, median, below: below / orders, orders: orders * weight};
    if (low > neutral) {
      const large = top_revenue / revenue;
      return {
        ...base,
        effect: effect(large, (mean - median) / median),
        numbers: {...numbers, large},
        text: `A few large orders raise the average: of ${plural(orders * weight, "order")}, ${percent(below / orders)} were below the average of ${money(mean)}, and half were worth ${money(median)} or less. The largest ${inWords(top)} made ${percent(large)} of the revenue.`,
        action: `Plan with the median order of ${money(median)}, not with the average: most orders can reach a free-delivery threshold a little above it, but not one near ${money(mean)}.`
      };
    }
    if (high < neutral)
      return {
        ...base,
        effect: effect(1, (median - mean) / median),
        numbers: {...numbers, above: 1 - below / orders},
        text: `Small orders lower the average: of ${plural(orders * weight, "order")}, ${percent(1 - below / orders)} were at or above the average of ${money(mean)}, and half were worth ${money(median)} or more.`
      };
    return undefined;
  }
};
