import {sum} from "d3-array";
import type {WeekHoursRow} from "../../model/questions/week-hours.js";
import type {Rows} from "../../model/rows.js";
import {leaders} from "../shared/leaders.js";
import type {Measure} from "./measure.js";

/** A day of the week and how much happens on one, on average. */
export interface WeekdayMean {
  /** Monday is 1. */
  readonly weekday: number;
  readonly name: string;
  /** How many of them the period has. */
  readonly days: number;
  readonly mean: number;
}

/** The week and the day of a period. */
export interface WeekPattern {
  /** Days of the week that the period has, from Monday on. */
  readonly weekdays: readonly WeekdayMean[];
  /** Those of them that share the highest mean, and those that share the lowest. */
  readonly busiest: readonly WeekdayMean[];
  readonly quietest: readonly WeekdayMean[];
  /** The hours that share the lead, and how much happened in each of them on all days. */
  readonly peak: {readonly hours: readonly number[]; readonly sum: number};
  /** What happened on all days. */
  readonly total: number;
}

/** Means of sums are the same if they differ by less. */
const within = 1e-9;

/** Counts by day of the week and hour of the day. */
export function weekPattern(
  hours: Rows<WeekHoursRow>,
  period: readonly Date[],
  measure: Measure,
  locale: string
): WeekPattern {
  const sumOf = (keeps: (row: WeekHoursRow) => boolean) =>
    sum(hours.filter(keeps), (row) => row[measure]) * hours.weight;
  const weekdays = weekdayNames(locale).flatMap((name, i) => {
    const days = period.filter((day) => (day.getUTCDay() + 6) % 7 === i).length;
    if (days === 0) return [];
    return {weekday: i + 1, name, days, mean: sumOf((row) => row.weekday === i + 1) / days};
  });
  const byHour = Array.from({length: 24}, (_, hour) => ({
    hour,
    sum: sumOf((row) => row.hour === hour)
  }));
  const peak = leaders(byHour, (row) => row.sum, {within});
  return {
    weekdays,
    busiest: leaders(weekdays, (day) => day.mean, {within}),
    quietest: leaders(weekdays, (day) => -day.mean, {within}),
    peak: {hours: peak.map(({hour}) => hour), sum: peak[0]?.sum ?? 0},
    total: sum(byHour, (row) => row.sum)
  };
}

function weekdayNames(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, {weekday: "long", timeZone: "UTC"});
  // 2024 began on a Monday
  return Array.from({length: 7}, (_, i) => format.format(Date.UTC(2024, 0, 1 + i)));
}
