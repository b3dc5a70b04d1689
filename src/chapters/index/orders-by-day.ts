import {blank} from "../../components/blank.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import {daysChosen, otherRows, periodBrush} from "../../reader/brush.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dayChart} from "../../reader/day-chart.js";
import {bestDay} from "./best-day.js";
import {dayFormats} from "./day-formats.js";

interface OrdersRow {
  day: Date;
  orders: number;
}

/** Orders day by day; nothing if the exports contain no sales. */
export async function ordersByDay(sql: SqlTag): Promise<HTMLElement> {
  const {context} = sql.reader;
  const [placed, comparison] = await Promise.all([
    readOrders(sql.without("period")),
    otherRows(sql, readOrders)
  ]);
  // after the query: Methods lists what a chapter reads, in every report alike
  if (!context.has.sales) return blank();
  return dayChart(placed, {
    x: "day",
    y: "orders",
    mean: true,
    brush: periodBrush(sql),
    comparison,
    subtitle: "distinct orders with a sale",
    caption: describeMostOrders(daysChosen(placed, sql), dayFormats(context))
  });
}

function readOrders(sql: SqlTag): Promise<Rows<OrdersRow>> {
  return sql<OrdersRow>`SELECT day, count(DISTINCT order_no) * max(weight) AS orders
FROM sales
WHERE kind = 'sale' -- returns are not orders
GROUP BY day
ORDER BY day`;
}

/** The day with most orders; no caption for less than a week, nor where several share it. */
export function describeMostOrders(
  placed: Rows<OrdersRow>,
  {count, date}: Pick<Formats, "count" | "date">
): DocumentFragment | "" {
  const best = bestDay(placed, (row) => row.orders);
  if (!best) return "";
  return prose`Most orders were placed on ${number("orders_day", best.day, date)}: ${number("orders_best", best.value, count, {of: placed})}.`;
}
