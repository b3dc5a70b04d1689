import {findGaps} from "../../statistics/find-gaps.js";

/** Two stretches of equally many days, one after the other. */
export interface Halves<R> {
  readonly first: readonly R[];
  readonly second: readonly R[];
  /** Days in each. */
  readonly days: number;
  /** First and last day of each. */
  readonly firstFrom: Date;
  readonly firstTo: Date;
  readonly secondFrom: Date;
  readonly secondTo: Date;
}

const day = 86_400_000;

/**
 * Splits rows by day into the first and the second half of the days between the first row and the
 * last, the odd day in the middle left out.
 *
 * @param least fewest days in a half; undefined where there are fewer, and where a gap of the export would be
 *   taken for a change
 */
export function halves<R extends {day: Date}>(
  rows: readonly R[],
  least: number
): Halves<R> | undefined {
  const times = rows.map((row) => row.day.getTime());
  const from = times.reduce((a, b) => Math.min(a, b), Infinity);
  const to = times.reduce((a, b) => Math.max(a, b), -Infinity);
  const days = Math.floor(((to - from) / day + 1) / 2);
  if (!(days >= least) || findGaps(times).length > 0) return undefined;
  return {
    first: rows.filter((_, i) => times[i]! < from + days * day),
    second: rows.filter((_, i) => times[i]! > to - days * day),
    days,
    firstFrom: new Date(from),
    firstTo: new Date(from + (days - 1) * day),
    secondFrom: new Date(to - (days - 1) * day),
    secondTo: new Date(to)
  };
}
