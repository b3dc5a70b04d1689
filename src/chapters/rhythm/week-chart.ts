import {columns} from "../../charts/columns.js";
import {heatmap} from "../../charts/heatmap.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import {hasHours} from "../../model/has-hours.js";
import type {WeekHoursRow} from "../../model/questions/week-hours.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {Measure} from "./measure.js";
import {nothingMatches} from "./nothing-matches.js";
import {readRhythm} from "./read-rhythm.js";
import type {WeekdayMean} from "./week-pattern.js";
import {weekPattern} from "./week-pattern.js";

/** The week, hour by hour; by day where times of day are not known. */
export async function weekChart(sql: SqlTag, measure: Measure): Promise<HTMLElement> {
  const {context} = sql.reader;
  const {hours, period, week} = await readRhythm(sql);
  const {plural} = formats(context);
  if (!hasHours(measure, context.has)) {
    const {weekdays} = weekPattern(hours, period, measure, context.locale);
    return chart(columns, weekdays, {
      x: "name",
      // hundreds need no decimals
      y: {value: "mean", kind: weekdays.some(({mean}) => mean >= 100) ? "count" : "number"},
      note: ({days}: WeekdayMean) => `mean of ${plural(days, "day")}`,
      title: measure === "orders" ? "When orders are placed" : "When visitors are active",
      subtitle: `mean ${measure} by day of the week; the exports have no times of day`,
      ariaLabel: "Days of the week",
      empty: nothingMatches(context),
      sql: hours
    });
  }
  return chart(heatmap, weekCells(hours, week.weekdays, measure, formats(context)), {
    x: "hour",
    y: "weekday",
    fill: {value: "mean", kind: "number"},
    note: "note",
    xLabel: "hour of the day",
    title: measure === "orders" ? "When orders are placed" : "When visitors are active",
    subtitle: `mean ${measure} per hour, over the days of the period; ${context.timeZone}`,
    ariaLabel: "Weekday and hour",
    empty: nothingMatches(context),
    sql: hours
  });
}

/** An hour of a day of the week. */
export interface WeekCell {
  readonly hour: number;
  readonly weekday: number;
  readonly mean: number;
  readonly note: string;
}

/** Every hour of the weekdays in the period; none where nothing happened. */
export function weekCells(
  hours: Rows<WeekHoursRow>,
  weekdays: readonly Pick<WeekdayMean, "weekday" | "days">[],
  measure: Measure,
  {count, plural}: Pick<Formats, "count" | "plural">
): WeekCell[] {
  if (!hours.some((row) => row[measure] > 0)) return [];
  return weekdays.flatMap(({weekday, days}) =>
    Array.from({length: 24}, (_, hour) => {
      const found = hours.find((row) => row.weekday === weekday && row.hour === hour);
      const sum = (found?.[measure] ?? 0) * hours.weight;
      return {hour, weekday, mean: sum / days, note: `${count(sum)} on ${plural(days, "day")}`};
    })
  );
}
