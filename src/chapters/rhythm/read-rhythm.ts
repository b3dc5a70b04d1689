import type {DayCountsRow} from "../../model/questions/day-counts.js";
import {dayCounts} from "../../model/questions/day-counts.js";
import type {WeekHoursRow} from "../../model/questions/week-hours.js";
import {weekHours} from "../../model/questions/week-hours.js";
import type {Rows} from "../../model/rows.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {Measure} from "./measure.js";
import {mainMeasure} from "./measure.js";
import {periodDays} from "./period-days.js";
import type {WeekPattern} from "./week-pattern.js";
import {weekPattern} from "./week-pattern.js";

/** The data that most sections of the chapter use. */
export interface Rhythm {
  readonly measure: Measure;
  readonly period: readonly Date[];
  /** Days on which something happened: a week's pattern needs them. */
  readonly active: number;
  /** Whether the days' counts are estimates: orders of a sample are, interactions are exact. */
  readonly estimated: boolean;
  /** Counts of all visitors. */
  readonly daily: Rows<DayCountsRow>;
  readonly hours: Rows<WeekHoursRow>;
  readonly week: WeekPattern;
}

/** Reads the counts of days and of the week's hours under the filters of the page's tag. */
export async function readRhythm(sql: SqlTag): Promise<Rhythm> {
  const {context} = sql.reader;
  const measure = mainMeasure(context);
  const period = periodDays(sql.filters, context.choices, context.gaps);
  const [days, hours] = await Promise.all([
    sql.ask<DayCountsRow>(dayCounts),
    sql.ask<WeekHoursRow>(weekHours)
  ]);
  const daily = ofAllVisitors(days);
  return {
    measure,
    period,
    estimated: measure === "orders" && daily.weight > 1,
    active: daily.filter((row) => row[measure] > 0).length,
    daily,
    hours,
    week: weekPattern(hours, period, measure, context.locale)
  };
}

/** Orders are counted in the sample alone; interactions and revenue add up, and are exact. */
export function ofAllVisitors(days: Rows<DayCountsRow>): Rows<DayCountsRow> {
  const {sql, reads, weight} = days;
  const all = days.map((row) => ({...row, orders: row.orders * weight}));
  return Object.assign(all, {sql, reads, weight});
}
