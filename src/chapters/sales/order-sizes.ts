import {sum} from "d3-array";
import {columns} from "../../charts/columns.js";
import {prose} from "../../components/prose.js";
import {formats} from "../../format/formats.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {isSold, salesMetrics} from "./sales-metrics.js";

/** The orders of a class of order values. */
interface SizeRow {
  /** "2 25–50": its place before its name. */
  size: string;
  orders: number;
}

/** Orders by their value. */
export async function orderSizes(sql: SqlTag): Promise<HTMLElement> {
  const {currency} = sql.reader.context;
  const {percent} = formats(sql.reader.context);
  const [metric, sizes] = await Promise.all([
    salesMetrics(sql),
    sql<SizeRow>`SELECT
  CASE
    WHEN amount < 25 THEN '1 under 25' WHEN amount < 50 THEN '2 25–50'
    WHEN amount < 100 THEN '3 50–100' WHEN amount < 250 THEN '4 100–250'
    WHEN amount < 500 THEN '5 250–500' WHEN amount < 1000 THEN '6 500–1,000'
    ELSE '7 1,000 and over'
  END AS size,
  count(*) * max(weight) AS orders
FROM (
  SELECT order_no, sum(amount) AS amount, max(weight) AS weight
  FROM sales
  WHERE kind = 'sale' -- returns are a figure of their own
  GROUP BY order_no
) AS by_order
GROUP BY size
ORDER BY size`
  ]);
  const all = sum(sizes, ({orders}) => orders);
  return chart(columns, sizes, {
    x: (row: SizeRow) => row.size.slice(2),
    y: "orders",
    note: (row: SizeRow) => percent(row.orders / all),
    title: "Order value",
    subtitle: `orders by value, ${currency}`,
    caption: isSold(metric) ? prose`The average order value is ${metric("aov")}.` : "",
    ariaLabel: "Orders by value"
  });
}
