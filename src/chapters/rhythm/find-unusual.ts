import {descending} from "d3-array";
import type {DayCountsRow} from "../../model/questions/day-counts.js";
import type {JudgedDay} from "../../statistics/unusual-days.js";
import {judgeDays, unusualFrom} from "../../statistics/unusual-days.js";
import type {Measure} from "./measure.js";

/** A day out of step with its season and its weekday. */
export interface UnusualDay extends JudgedDay {
  readonly z: number;
}

/** Days judged, and those found unusual. */
export interface UnusualDays {
  readonly judged: readonly JudgedDay[];
  /** Those out of step, the farthest off first. */
  readonly unusual: readonly UnusualDay[];
  /** Those of them on which nothing happened, in order. */
  readonly silent: readonly UnusualDay[];
  /** The others, as far as they are told of one by one. */
  readonly told: readonly UnusualDay[];
}

/** So many days are told of one by one. */
const mostTold = 8;

/** Finds the days that fell out of step. */
export function findUnusual(daily: readonly DayCountsRow[], measure: Measure): UnusualDays {
  const judged = judgeDays(daily.map((row) => ({day: +row.day, value: row[measure]})));
  const unusual = judged
    .flatMap(({z, ...day}) => (z !== null && Math.abs(z) > unusualFrom ? [{...day, z}] : []))
    .sort((a, b) => descending(Math.abs(a.z), Math.abs(b.z)));
  return {
    judged,
    unusual,
    silent: unusual.filter(({value}) => value === 0).sort((a, b) => a.day - b.day),
    told: unusual.filter(({value}) => value > 0).slice(0, mostTold)
  };
}
