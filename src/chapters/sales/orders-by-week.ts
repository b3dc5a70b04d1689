import {timeSeries} from "../../charts/time-series.js";
import {blank} from "../../components/blank.js";
import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {prose} from "../../components/prose.js";
import {fieldOf} from "../../model/fields.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import {otherRows, periodBrush} from "../../reader/brush.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {isSold, salesMetrics} from "./sales-metrics.js";

/** A week's average order. */
interface WeekRow {
  day: Date;
  aov: number;
  items: number;
}

const ofOneItem =
  "Every order here is a single item, so items per order have no trend. The Baskets chapter groups what was bought at the same time.";

/** Average order value and items per order, week by week. */
export async function ordersByWeek(sql: SqlTag): Promise<DocumentFragment> {
  const {currency} = sql.reader.context;
  const [metric, weekly, comparison] = await Promise.all([
    salesMetrics(sql),
    readWeeks(sql.without("period")),
    otherRows(sql, readWeeks)
  ]);
  const brush = periodBrush(sql);
  const several = hasSeveralItems(weekly);
  return fragment(
    weekly.length > 1
      ? chart(timeSeries, weekly, {
          x: "day",
          y: "aov",
          interval: "week",
          brush,
          comparison,
          title: `${fieldOf("aov").label} by week`,
          subtitle: `${currency}, mean of the week’s orders; weeks begin on Monday; the first and last may be incomplete; the axis may begin above zero`,
          ariaLabel: `${fieldOf("aov").label} by week`
        })
      : blank(),
    weekly.length > 1 &&
      several &&
      chart(timeSeries, weekly, {
        x: "day",
        y: {value: "items", label: fieldOf("items_per_order").label, kind: "number"},
        interval: "week",
        brush,
        comparison,
        title: `${fieldOf("items_per_order").label} by week`,
        subtitle: "mean of the week’s orders",
        caption: prose`${metric("items_per_order")} items per order over the ${brush.chosen ? "chosen" : "whole"} period.`,
        ariaLabel: `${fieldOf("items_per_order").label} by week`
      }),
    isSold(metric) && !several && h(document, "p", {}, ofOneItem)
  );
}

function readWeeks(sql: SqlTag): Promise<Rows<WeekRow>> {
  return sql<WeekRow>`SELECT CAST(date_trunc('week', day) AS DATE) AS day, CAST(sum(amount) AS DOUBLE) / count(DISTINCT order_no) AS aov,
  CAST(sum(quantity) AS DOUBLE) / count(DISTINCT order_no) AS items
FROM sales
WHERE kind = 'sale' -- returns are a figure of their own
GROUP BY 1
ORDER BY 1`;
}

/** Whether in some week orders do not average exactly one item. */
export function hasSeveralItems(weekly: readonly Pick<WeekRow, "items">[]): boolean {
  return weekly.some(({items}) => items !== 1);
}
