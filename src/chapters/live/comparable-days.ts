import type {FullDays} from "../../model/last-period.js";
import type {Gap} from "../../statistics/find-gaps.js";
import {isInGap} from "../../statistics/find-gaps.js";

/** What one hour of a day of the report counts, by type of event. */
export interface DayHourRow {
  readonly day: Date;
  readonly hour: number;
  readonly view: number;
  readonly cart: number;
  readonly remove_from_cart: number;
  readonly purchase: number;
  readonly revenue: number | null;
}

/** An earlier day of the same weekday, and its rows up to the hour. */
export interface ComparableDay {
  readonly day: Date;
  readonly rows: readonly DayHourRow[];
}

/** Days that are compared at most, and at least: with fewer, too many ordinary days lie outside their range. */
export const mostDays = 12;
export const fewestDays = 9;

const week = 7 * 86_400_000;

/**
 * The last days of the same weekday before a day that the report covers from morning to night.
 *
 * @param day ISO date
 * @param upTo hours of the day that are over
 */
export function comparableDays(
  rows: readonly DayHourRow[],
  {day, upTo, full, gaps}: {day: string; upTo: number; full: FullDays | null; gaps: readonly Gap[]}
): ComparableDay[] {
  if (!full || upTo === 0) return [];
  const end = Date.parse(day);
  // not only those with a row: a day without any may be one on which nothing of what is chosen happened
  const last = Math.min(end - week, end - Math.ceil((end - Date.parse(full.to)) / week) * week);
  const days = Array.from({length: mostDays}, (_, i) => last - i * week)
    .filter((time) => time >= Date.parse(full.from) && !isInGap(time, gaps))
    .reverse();
  return days.map((time) => ({
    day: new Date(time),
    rows: rows.filter((row) => +row.day === time && row.hour < upTo)
  }));
}

/**
 * The range of what earlier days had.
 *
 * @returns undefined where there are too few days
 */
export function usualRange(values: readonly number[]): {low: number; high: number} | undefined {
  if (values.length < fewestDays) return undefined;
  return {low: Math.min(...values), high: Math.max(...values)};
}

/** How often one more day of the same kind lies outside the range of so many: it is as likely the least as each other. */
export function outsideByChance(days: number): number {
  return 2 / (days + 1);
}
