import {timeSeries} from "../../charts/time-series.js";
import {blank} from "../../components/blank.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {RevenueRow} from "../shared/daily-revenue.js";
import {dailyRevenue} from "../shared/daily-revenue.js";
import {bestDay} from "./best-day.js";
import {dayFormats} from "./day-formats.js";

/** Revenue day by day; nothing if the exports contain no sales. */
export async function revenueByDay(sql: SqlTag): Promise<HTMLElement> {
  const {context} = sql.reader;
  const daily = await dailyRevenue(sql);
  // after the query: Methods lists what a chapter reads, in every report alike
  if (!context.has.sales) return blank();
  return chart(timeSeries, daily, {
    x: "day",
    y: "revenue",
    mean: true,
    subtitle: `${context.currency}, sales before returns`,
    caption: describeStrongest(daily, dayFormats(context))
  });
}

/** The day with the highest revenue; no caption for less than a week, nor where several share it. */
export function describeStrongest(
  daily: Rows<RevenueRow>,
  {date, money}: Pick<Formats, "date" | "money">
): DocumentFragment | "" {
  const best = bestDay(daily, (row) => row.revenue);
  if (!best) return "";
  return prose`Revenue was highest on ${number("revenue_day", best.day, date)}: ${number("revenue_best", best.value, money, {of: daily})}.`;
}
