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

interface TrafficRow {
  day: Date;
  visitors: number;
  sessions: number;
}

/** Visitors day by day; nothing if the exports contain no visits. */
export async function visitorsByDay(sql: SqlTag): Promise<HTMLElement> {
  const {context} = sql.reader;
  const [traffic, comparison] = await Promise.all([
    readTraffic(sql.without("period")),
    otherRows(sql, readTraffic)
  ]);
  // after the query: Methods lists what a chapter reads, in every report alike
  if (!context.has.visitors) return blank();
  return dayChart(
    traffic,
    {
      x: "day",
      y: "visitors",
      mean: true,
      brush: periodBrush(sql),
      comparison,
      subtitle: "distinct visitors with at least one event that day",
      caption: describeMostVisitors(daysChosen(traffic, sql), dayFormats(context))
    },
    "All visits were on one day, so they have no course over time."
  );
}

function readTraffic(sql: SqlTag): Promise<Rows<TrafficRow>> {
  return sql<TrafficRow>`SELECT day, count(DISTINCT user_no) * max(weight) AS visitors, count(DISTINCT session_no) * max(weight) AS sessions
FROM session_products
GROUP BY day
ORDER BY day`;
}

/** The day with most visitors; no caption for less than a week, nor where several share it. */
export function describeMostVisitors(
  traffic: Rows<TrafficRow>,
  {count, date}: Pick<Formats, "count" | "date">
): DocumentFragment | "" {
  const best = bestDay(traffic, (row) => row.visitors);
  if (!best) return "";
  return prose`Most visitors came on ${number("visitors_day", best.day, date)}: ${number("visitors_best", best.value, count, {of: traffic})}.`;
}
