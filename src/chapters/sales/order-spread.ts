import {blank} from "../../components/blank.js";
import {h} from "../../components/h.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {isSold, salesMetrics} from "./sales-metrics.js";

/** Quantiles of order values; null if there are no orders. */
export interface SpreadRow {
  p10: number | null;
  q1: number | null;
  median: number | null;
  q3: number | null;
  p90: number | null;
  orders: number;
}

/** Fewer orders are too few for quantiles. */
const least = 10;

/** How order values are spread. */
export async function orderSpread(sql: SqlTag): Promise<HTMLElement> {
  const [metric, spread] = await Promise.all([
    salesMetrics(sql),
    sql<SpreadRow>`WITH orders AS (
  SELECT order_no, CAST(sum(amount) AS DOUBLE) AS amount
  FROM sales
  WHERE kind = 'sale' -- returns are a figure of their own
  GROUP BY order_no
)
SELECT quantile_cont(amount, 0.1) AS p10, quantile_cont(amount, 0.25) AS q1, quantile_cont(amount, 0.5) AS median,
  quantile_cont(amount, 0.75) AS q3, quantile_cont(amount, 0.9) AS p90, count(*) AS orders
FROM orders`
  ]);
  const sentence = isSold(metric) && describeSpread(spread, formats(sql.reader.context));
  return sentence ? h(document, "p", {}, sentence) : blank();
}

/** The sentence; none for fewer than ten orders. */
export function describeSpread(
  spread: Rows<SpreadRow>,
  {money}: Pick<Formats, "money">
): DocumentFragment | undefined {
  const [row] = spread;
  if (!row || row.orders < least) return undefined;
  const {p10, q1, median, q3, p90} = row;
  if (p10 === p90)
    return prose`Most orders are worth the same: ${number("order_median", median, money, {of: spread})}.`;
  const amount = (id: string, value: number | null) => number(id, value, money, {of: spread});
  return prose`Half of all orders are worth ${amount("order_median", median)} or less. The middle half are worth ${q1 === q3 ? amount("order_q1", q1) : prose`between ${amount("order_q1", q1)} and ${amount("order_q3", q3)}`}, and at least one order in ten is worth ${amount("order_p90", p90)} or more.`;
}
