import {blank} from "../../components/blank.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import {daysChosen, otherRows, periodBrush} from "../../reader/brush.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dayChart} from "../../reader/day-chart.js";
import type {RevenueRow} from "../shared/daily-revenue.js";
import {dailyRevenue} from "../shared/daily-revenue.js";
import {bestDay} from "./best-day.js";
import {dayFormats} from "./day-formats.js";

/** Revenue day by day; nothing if the exports contain no amounts of sales. */
export async function revenueByDay(sql: SqlTag): Promise<HTMLElement> {
  const {context} = sql.reader;
  const [daily, comparison] = await Promise.all([
    dailyRevenue(sql.without("period")),
    otherRows(sql, dailyRevenue)
  ]);
  // after the query: Methods lists what a chapter reads, in every report alike
  if (!context.has.revenue) return blank();
  return dayChart(
    daily,
    {
      x: "day",
      y: "revenue",
      mean: true,
      brush: periodBrush(sql),
      comparison,
      subtitle: `${context.currency}, sales before returns`,
      caption: describeStrongest(daysChosen(daily, sql), dayFormats(context))
    },
    "All sales were on one day, so they have no course over time."
  );
}

/** From this share of the best day’s revenue on, what was returned on that day is told with it. */
const muchReturned = 0.1;

/** The day with the highest revenue; no caption for less than a week, nor where several share it. */
export function describeStrongest(
  daily: Rows<RevenueRow>,
  {date, money}: Pick<Formats, "date" | "money">
): DocumentFragment | "" {
  const best = bestDay(daily, (row) => row.revenue);
  if (!best) return "";
  const returned = daily.find(({day}) => day === best.day)?.returned ?? 0;
  const less =
    returned >= muchReturned * best.value &&
    prose` On the same day, ${number("revenue_best_returned", returned, money, {of: daily})} was returned or cancelled.`;
  return prose`Revenue was highest on ${number("revenue_day", best.day, date)}: ${number("revenue_best", best.value, money, {of: daily})}.${less}`;
}
