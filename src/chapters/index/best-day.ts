import {ascending, descending, greatest} from "d3-array";

/** A day and its value. */
export interface DayValue {
  day: Date;
  value: number;
}

/** The day with the highest value, the first if several tie; undefined for fewer than two days. */
export function bestDay<R extends {day: Date}>(
  rows: readonly R[],
  valueOf: (row: R) => number
): DayValue | undefined {
  if (rows.length < 2) return undefined;
  const days = rows.map((row) => ({day: row.day, value: valueOf(row)}));
  return greatest(days, (a, b) => ascending(a.value, b.value) || descending(a.day, b.day));
}
