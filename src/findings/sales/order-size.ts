import {wilson, wilsonLevel} from "../../statistics/wilson.js";
import {effect} from "../claims/effect.js";
import type {Finding} from "../claims/finding.js";
import {inPercent, inWords} from "../claims/in-words.js";

interface SizeRow {
  orders: number;
  mean: number;
  median: number;
  /** Orders that came to less than the mean. */
  below: number;
  /** Revenue of the tenth of orders that came to most, and of all. */
  top_revenue: number;
  revenue: number;
}

/** Fewest orders. */
const least = 100;

/** As many below the mean as above it. */
const neutral = 0.5;

/** Whether the mean order is what an order usually is. */
export const finding: Finding<SizeRow> = {
  id: "sales-order-size",
  chapter: "sales",
  needs: ["sales"],
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
  sum(CASE WHEN nth <= n / 10.0 THEN amount END) AS top_revenue,
  sum(amount) AS revenue
FROM ranked`,
  thresholds: {least, wilsonLevel, neutral},
  method: `Orders that came to less than the mean order, as a share of all. Said from ${least} orders on where the ${inPercent(wilsonLevel)} Wilson interval lies on one side of one ${inWords(neutral)}. The median order has as many above it as below.`,
  claim([row], {money, percent, plural, weight}) {
    if (!row || row.orders < least) return undefined;
    const {orders, mean, median, below, top_revenue: top, revenue} = row;
    const {low, high} = wilson(below, orders);
    const base = {n: orders, nOf: "orders"};
    const numbers = {mean, median, below: below / orders, orders: orders * weight};
    if (low > neutral) {
      const large = top / revenue;
      return {
        ...base,
        effect: effect(large, (mean - median) / median),
        numbers: {...numbers, large},
        text: `A few large orders lift the mean: of ${plural(orders * weight, "order")} ${percent(below / orders)} came to less than the average of ${money(mean)}, and half of all to ${money(median)} or less. The largest tenth brought ${percent(large)} of the revenue.`,
        action: `Plan with the median order, ${money(median)}, not with the average: a threshold for free delivery a little above it is in reach of most, one near ${money(mean)} is not.`
      };
    }
    if (high < neutral)
      return {
        ...base,
        effect: effect(1, (median - mean) / median),
        numbers: {...numbers, above: 1 - below / orders},
        text: `Small orders pull the mean down: of ${plural(orders * weight, "order")} ${percent(1 - below / orders)} came to the average of ${money(mean)} or more, and half of all to ${money(median)} or more.`
      };
    return undefined;
  }
};
