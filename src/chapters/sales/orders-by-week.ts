import {timeSeries} from "../../charts/time-series.js";
import {blank} from "../../components/blank.js";
import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {prose} from "../../components/prose.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {isSold, salesMetrics} from "./sales-metrics.js";

/** The mean order of a week. */
interface WeekRow {
  day: Date;
  aov: number;
  items: number;
}

const ofOneItem =
  "Every order line is an order of one item here, so that items per order have no trend; Baskets puts together what was bought in one go.";

/** What an order comes to and how much is in it, week by week. */
export async function ordersByWeek(sql: SqlTag): Promise<DocumentFragment> {
  const {currency} = sql.reader.context;
  const [metric, weekly] = await Promise.all([
    salesMetrics(sql),
    sql<WeekRow>`SELECT CAST(date_trunc('week', day) AS DATE) AS day, CAST(sum(amount) AS DOUBLE) / count(DISTINCT order_no) AS aov,
  CAST(sum(quantity) AS DOUBLE) / count(DISTINCT order_no) AS items
FROM sales
WHERE kind = 'sale' -- returns are a figure of their own
GROUP BY 1
ORDER BY 1`
  ]);
  const several = hasSeveralItems(weekly);
  return fragment(
    weekly.length > 1
      ? chart(timeSeries, weekly, {
          x: "day",
          y: {value: "aov", label: "an order"},
          interval: "week",
          title: "What an order comes to",
          subtitle: `${currency}, mean of a week’s orders; weeks begin on Monday, the first and the last may be cut`,
          ariaLabel: "Order value a week"
        })
      : blank(),
    weekly.length > 1 &&
      several &&
      chart(timeSeries, weekly, {
        x: "day",
        y: {value: "items", label: "items an order", kind: "number"},
        interval: "week",
        title: "How much is in it",
        subtitle: "items per order, mean of a week’s orders",
        caption: prose`${metric("items_per_order")} items an order in the whole period.`,
        ariaLabel: "Items per order a week"
      }),
    isSold(metric) && !several && h(document, "p", {}, ofOneItem)
  );
}

/** Whether some week's orders are not of one item each. */
export function hasSeveralItems(weekly: readonly Pick<WeekRow, "items">[]): boolean {
  return weekly.some(({items}) => items !== 1);
}
