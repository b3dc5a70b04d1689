/** How much the logarithm of a figure may be off. */
export interface LogVariance {
  readonly variance: number;
  /** Degrees of freedom that the variance was estimated with; Infinity where it is known. */
  readonly degrees: number;
}

/** How each day departs from the figure of all days, as a part of it; they add up to 0. */
export type DayResiduals = readonly number[];

/**
 * The days' residuals of a sum, or of a ratio of two sums by its linearisation: over/mean − under/mean.
 *
 * K. M. Wolter, Introduction to Variance Estimation, 2nd ed. (2007), section 6.5: the variance of ln(y/x) is that of
 * y/ȳ − x/x̄.
 *
 * @param over each day's sum, 0 where nothing was recorded
 * @param under what it is divided by, where it is
 * @returns undefined where either is nothing or less in all
 */
export function dayResiduals(
  over: readonly number[],
  under?: readonly number[]
): DayResiduals | undefined {
  const [own, base] = [mean(over), under ? mean(under) : 1];
  if (!(own > 0) || !(base > 0)) return undefined;
  return over.map((value, i) => value / own - (under ? under[i]! / base : 1));
}

/** The variance of the logarithm of a figure of n days that are as good as independent of each other. */
export function ofDays(residuals: DayResiduals): LogVariance {
  const n = residuals.length;
  const squares = residuals.reduce((sum, value) => sum + value * value, 0);
  return {variance: squares / (n - 1) / n, degrees: n - 1};
}

/** The same of the ratio of two figures of the same days: what both have in common with a day cancels out. */
export function ofPairs(later: DayResiduals, earlier: DayResiduals): LogVariance {
  return ofDays(later.map((value, i) => value - earlier[i]!));
}

/**
 * The variance of the logarithm of a number of different people: of each other independent (Poisson), and what the
 * days' numbers vary beyond that, as by weekday or for an advertisement.
 *
 * @param people different ones of all days together
 * @param byDay different ones of each day, of the same people or of a sample of them
 */
export function ofPeople(people: number, byDay: readonly number[]): LogVariance {
  const residuals = dayResiduals(byDay);
  const total = byDay.reduce((sum, n) => sum + n, 0);
  const excess = residuals ? ofDays(residuals).variance - 1 / total : 0;
  return excess > 0
    ? {variance: 1 / people + excess, degrees: byDay.length - 1}
    : {variance: 1 / people, degrees: Infinity};
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
