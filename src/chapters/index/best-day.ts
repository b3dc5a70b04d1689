import {leaders} from "../shared/leaders.js";

/** A day and its value. */
export interface DayValue {
  day: Date;
  value: number;
}

/** Of fewer days, one is always far ahead. */
const leastDays = 7;

/** The day with the highest value, undefined where several share it, and for less than a week. */
export function bestDay<R extends {day: Date}>(
  rows: readonly R[],
  valueOf: (row: R) => number
): DayValue | undefined {
  const days = rows.map((row) => ({day: row.day, value: valueOf(row)}));
  if (days.length < leastDays) return undefined;
  const [best, tied] = leaders(days, ({value}) => value);
  return tied ? undefined : best;
}
