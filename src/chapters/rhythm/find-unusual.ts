import {descending} from "d3-array";
import type {DayCountsRow} from "../../model/questions/day-counts.js";
import type {Rows} from "../../model/rows.js";
import type {ScoredDay} from "../../statistics/unusual-days.js";
import {scoreDays, unusualFrom} from "../../statistics/unusual-days.js";
import type {Measure} from "./measure.js";

/** A day that is unusual for its season and weekday. */
export interface UnusualDay extends ScoredDay {
  readonly z: number;
}

/** The days that were tested, and the unusual ones. */
export interface UnusualDays {
  readonly tested: readonly ScoredDay[];
  /** The unusual days, the most unusual first. */
  readonly unusual: readonly UnusualDay[];
  /** The unusual days on which nothing happened, in order. */
  readonly silent: readonly UnusualDay[];
  /** The others, as many as are described one by one. */
  readonly described: readonly UnusualDay[];
}

/** How many days are described one by one. */
const mostDescribed = 8;

/**
 * Finds the unusual days.
 *
 * @param daily counts of all visitors
 */
export function findUnusual(daily: Rows<DayCountsRow>, measure: Measure): UnusualDays {
  // what chance does to a sample's orders depends on how many of them were counted
  const weight = measure === "orders" ? daily.weight : 1;
  const counted = daily.map((row) => ({day: +row.day, value: row[measure] / weight}));
  // data may begin or end during a day, so the first and the last are not tested
  const whole = scoreDays(counted).slice(1, -1);
  const tested = whole.map((day) => ({
    ...day,
    value: day.value * weight,
    expected: day.expected * weight
  }));
  const unusual = tested
    .flatMap(({z, ...day}) => (z !== null && Math.abs(z) > unusualFrom ? [{...day, z}] : []))
    .sort((a, b) => descending(Math.abs(a.z), Math.abs(b.z)));
  return {
    tested,
    unusual,
    silent: unusual.filter(({value}) => value === 0).sort((a, b) => a.day - b.day),
    described: unusual.filter(({value}) => value > 0).slice(0, mostDescribed)
  };
}
