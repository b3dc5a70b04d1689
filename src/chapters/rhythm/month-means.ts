import {groups, sum} from "d3-array";
import type {DayCountsRow} from "../../model/questions/day-counts.js";
import type {Measure} from "./measure.js";

/** A month of the period, and how much happened on its days. */
export interface MonthMean {
  /** Its first day in the period. */
  readonly month: Date;
  readonly days: number;
  readonly sum: number;
  readonly mean: number;
}

/** The period's months in order; the first and last with only their days in the period. */
export function monthMeans(
  daily: readonly DayCountsRow[],
  period: readonly Date[],
  measure: Measure
): MonthMean[] {
  return groups(period, monthOf).map(([month, days]) => {
    const own = daily.filter((row) => monthOf(row.day) === month);
    const all = sum(own, (row) => row[measure]);
    return {month: days[0]!, days: days.length, sum: all, mean: all / days.length};
  });
}

const monthOf = (day: Date) => day.toISOString().slice(0, 7);
