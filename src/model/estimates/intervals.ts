import type {Deviation} from "../../statistics/jackknife.js";
import {studentT} from "../../statistics/student-t.js";
import {wilson} from "../../statistics/wilson.js";
import type {Estimate} from "./estimate.js";
import {known, unknown} from "./estimate.js";

/**
 * How many there are in all, by how many are in the sample. The interval is one of factors, since a
 * number is never below zero and errors of small ones are lopsided.
 *
 * @param seen how many are in the sample; there are no fewer in all
 * @param most how many there are at most
 */
export function totalEstimate(
  seen: number,
  samplingFactor: number,
  deviation: Deviation | undefined,
  most: number
): Estimate {
  if (most === 0) return known(0);
  if (seen >= most) return known(most);
  // something is there, and the sample has nothing of it
  if (seen === 0) return {value: 0, low: 0, high: most};
  const value = Math.min(seen * samplingFactor, most);
  if (!deviation) return {value, low: seen, high: most};
  const factor = Math.exp(
    (studentT(deviation.degrees) * deviation.error) / (seen * samplingFactor)
  );
  return {
    value,
    low: Math.min(value, Math.max(seen, (seen * samplingFactor) / factor)),
    high: Math.min(most, Math.max(value, seen * samplingFactor * factor))
  };
}

/** Groups that must have something in them, or a mean of theirs says too little. */
export const leastGroups = 8;

/**
 * A ratio or a deviation, which is above zero; unknown where too few groups of visitors have any of it.
 *
 * The interval reaches at least as far as what was not seen may: of n things alike, up to 3 in n others
 * may be unlike them (the rule of three), and are taken to be off by as much as the value itself.
 *
 * @param n how many things of the sample the value is about
 */
export function positiveEstimate(
  value: number | null,
  n: number,
  fraction: number,
  deviation: Deviation | undefined
): Estimate {
  if (value === null || !deviation || deviation.degrees < leastGroups - 1) return unknown;
  const unseen = (3 * (1 - fraction) * Math.abs(value)) / n;
  const reach = Math.max(studentT(deviation.degrees) * deviation.error, unseen);
  if (value <= 0) return {value, low: value - reach, high: value + reach};
  const factor = Math.exp(reach / value);
  return {value, low: value / factor, high: value * factor};
}

/**
 * A share, by Wilson's interval with as many independent trials as would have the jackknife's error.
 *
 * E. L. Korn & B. I. Graubard, Confidence intervals for proportions with small expected number of
 * positive counts estimated from survey data, Survey Methodology 24 (1998).
 *
 * @param over how many of the sample's
 * @param under all of the sample's
 */
export function shareEstimate(
  over: number,
  under: number,
  fraction: number,
  deviation: Deviation | undefined
): Estimate {
  if (under === 0) return unknown;
  const value = over / under;
  const trials = under / (1 - fraction);
  if (value === 0 || value === 1) return {value, ...wilson(value * trials, trials)};
  // one group of visitors has it all: they may all be one
  if (!deviation) return {value, ...wilson(value, 1)};
  const effective = Math.min(trials, (value * (1 - value)) / deviation.error ** 2);
  return {value, ...wilson(value * effective, effective, studentT(deviation.degrees))};
}
