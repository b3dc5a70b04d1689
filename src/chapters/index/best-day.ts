import {leaders} from "../shared/leaders.js";

/** A day and its value. */
export interface DayValue {
  day: Date;
  value: number;
}

/** The day with the highest value, undefined where several share it, and for fewer than two days. */
export function bestDay<R extends {day: Date}>(
  rows: readonly R[],
  valueOf: (row: R) => number
): DayValue | undefined {
  const days = rows.map((row) => ({day: row.day, value: valueOf(row)}));
  if (days.length < 2) return undefined;
  const [best, tied] = leaders(days, ({value}) => value);
  return tied ? undefined : best;
}
