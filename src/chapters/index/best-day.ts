import {ascending, descending, greatest} from "d3-array";

/** A day and its value. */
export interface DayValue {
  day: Date;
  value: number;
}

/** The day with the highest value, the first if several tie; undefined where all days are alike, or there is one. */
export function bestDay<R extends {day: Date}>(
  rows: readonly R[],
  valueOf: (row: R) => number
): DayValue | undefined {
  const days = rows.map((row) => ({day: row.day, value: valueOf(row)}));
  if (new Set(days.map(({value}) => value)).size < 2) return undefined;
  return greatest(days, (a, b) => ascending(a.value, b.value) || descending(a.day, b.day));
}
