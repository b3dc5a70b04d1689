import {columns} from "../../charts/columns.js";
import {fragment} from "../../components/fragment.js";
import {chart} from "../../reader/chart.js";
import {monthBrush, otherRows, periodBrush} from "../../reader/brush.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {dayChart} from "../../reader/day-chart.js";
import type {UnusualDay} from "./find-unusual.js";
import {findUnusual} from "./find-unusual.js";
import type {MonthMean} from "./month-means.js";
import {monthMeans} from "./month-means.js";
import {nothingMatches} from "./nothing-matches.js";
import {readRhythm} from "./read-rhythm.js";
import {rhythmFormats} from "./rhythm-formats.js";

/** Day by day, with unusual days marked, and month by month. */
export async function seasonCharts(sql: SqlTag): Promise<DocumentFragment> {
  const {context} = sql.reader;
  const {count, plural, shortDay} = rhythmFormats(context);
  const [{daily, measure}, every, comparison] = await Promise.all([
    readRhythm(sql),
    readRhythm(sql.without("period")),
    otherRows(sql, async (other) => (await readRhythm(other)).daily)
  ]);
  const {unusual} = findUnusual(daily, measure);
  const labelled = labelledDays(unusual);
  const months = monthMeans(every.daily, every.period, measure);
  const empty = nothingMatches(context);
  const exact = context.has.events ? "interactions" : undefined;
  return fragment(
    dayChart(every.daily, {
      x: "day",
      y: measure,
      mean: true,
      brush: periodBrush(sql),
      comparison,
      marks: unusual.map((day) => ({
        day: day.day,
        label: labelled.includes(day) ? shortDay(new Date(day.day)) : ""
      })),
      subtitle: unusual.length ? "dots mark unusual days" : undefined,
      empty,
      exact
    }),
    months.length > 1 &&
      chart(columns, months, {
        x: "month",
        brush: monthBrush(sql, ({month}: MonthMean) => month),
        // few a day are means with decimals
        y: {value: "mean", kind: months.some(({mean}) => mean >= 10) ? "count" : "number"},
        note: ({sum, days}: MonthMean) => `${count(sum)} on ${plural(days, "day")}`,
        title: "Month by month",
        subtitle: `${measure} a day; the first and the last month may be incomplete`,
        ariaLabel: "Months",
        empty,
        sql: daily,
        exact
      })
  );
}

const mostLabels = 5;
/** Labels of days that are closer would overlap. */
const nearest = 12 * 86_400_000;

/** The days whose labels do not overlap, the most unusual first. */
export function labelledDays(unusual: readonly UnusualDay[]): UnusualDay[] {
  const kept: UnusualDay[] = [];
  for (const day of unusual)
    if (
      kept.length < mostLabels &&
      kept.every(({day: other}) => Math.abs(other - day.day) > nearest)
    )
      kept.push(day);
  return kept;
}
