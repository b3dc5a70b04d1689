import {timeSeries} from "../../charts/time-series.js";
import {prose} from "../../components/prose.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import {noPurchases} from "./no-purchases.js";
import {otherRows, periodBrush} from "../../reader/brush.js";
import type {SqlTag} from "../../reader/create-reader.js";

/** What came of the views of a week. */
interface WeekRow {
  day: Date;
  view_to_purchase: number | null;
}

/** Purchases per view, week by week; a sentence where there are not two weeks. */
export async function conversionOverTime(sql: SqlTag): Promise<Node> {
  if (!sql.reader.context.has.purchases) return prose`${noPurchases}`;
  const [weekly, comparison] = await Promise.all([
    readWeeks(sql.without("period")),
    otherRows(sql, readWeeks)
  ]);
  if (weekly.length === 0) return prose`Nothing was viewed, so there is nothing to show by week.`;
  if (weekly.length < 2) return prose`All views fall into one week, so there is no course to show.`;
  return chart(timeSeries, weekly, {
    x: "day",
    y: "view_to_purchase",
    interval: "week",
    brush: periodBrush(sql),
    comparison,
    title: "Purchases per view by week",
    subtitle:
      "purchases of a week, divided by its views; weeks begin on Monday; the first and last may be incomplete; the axis may begin above zero",
    ariaLabel: "Purchases per view by week"
  });
}

function readWeeks(sql: SqlTag): Promise<Rows<WeekRow>> {
  return sql<WeekRow>`SELECT CAST(date_trunc('week', day) AS DATE) AS day,
  sum(purchases) / nullif(sum(views), 0) AS view_to_purchase
FROM events_cube
GROUP BY 1
HAVING sum(views) > 0 -- without a view there is no rate
ORDER BY 1`;
}
