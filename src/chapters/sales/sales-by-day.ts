import {sum} from "d3-array";
import {fragment} from "../../components/fragment.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import {daysChosen, otherRows, periodBrush} from "../../reader/brush.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dayChart} from "../../reader/day-chart.js";
import type {MetricValues} from "../../reader/read-metrics.js";
import {dailyRevenue} from "../shared/daily-revenue.js";
import {salesMetrics} from "./sales-metrics.js";

interface OrdersRow {
  day: Date;
  orders: number;
}

/** Revenue and orders, day by day. */
export async function salesByDay(sql: SqlTag): Promise<DocumentFragment> {
  const every = sql.without("period");
  const [metric, daily, placed, otherRevenue, otherOrders] = await Promise.all([
    salesMetrics(sql),
    dailyRevenue(every),
    readOrders(every),
    otherRows(sql, dailyRevenue),
    otherRows(sql, readOrders)
  ]);
  const [days, orders] = [daysChosen(daily, sql), daysChosen(placed, sql)];
  return fragment(
    dayChart(
      daily,
      {
        x: "day",
        y: "revenue",
        mean: true,
        brush: periodBrush(sql),
        comparison: otherRevenue,
        caption:
          days.length > 1 ? describeDays(days.length, metric, formats(sql.reader.context)) : ""
      },
      "All sales were on one day, so they have no course over time."
    ),
    dayChart(placed, {
      x: "day",
      y: "orders",
      mean: true,
      brush: periodBrush(sql),
      comparison: otherOrders,
      // in a sample the orders by day are estimates, and their sum tells nothing of the others
      caption:
        placed.weight > 1
          ? ""
          : describeSplit(
              sum(orders, (row) => row.orders),
              metric.value("orders")
            )
    })
  );
}

function readOrders(sql: SqlTag): Promise<Rows<OrdersRow>> {
  return sql<OrdersRow>`SELECT day, count(DISTINCT order_no) * max(weight) AS orders
FROM sales
WHERE kind = 'sale' -- returns are a figure of their own
GROUP BY day
ORDER BY day`;
}

/** How orders over several days are counted; nothing where there are none. */
export function describeSplit(byDay: number, orders: number | null): string {
  return byDay > (orders ?? 0) ? "An order with lines on several days counts on each of them." : "";
}

/** The number of days with sales, and the average revenue of these days. */
export function describeDays(
  days: number,
  metric: Pick<MetricValues, "value">,
  {money, plural}: Pick<Formats, "money" | "plural">
): DocumentFragment {
  const mean = (metric.value("revenue") ?? 0) / days;
  return prose`There were sales on ${number("days_sold", days, (n) => plural(n, "day"))}; a day with sales brought ${number("revenue_a_day", mean, money)} on average.`;
}
