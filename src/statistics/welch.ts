import {normalTail} from "./normal-tail.js";

/** What a test of means needs of a group of values. */
export interface Moments {
  readonly n: number;
  /** Σ value */
  readonly sum: number;
  /** Σ value² */
  readonly squares: number;
}

/**
 * Two-sided p value of Welch's test that two groups have one mean, by the normal distribution, which
 * t approaches from some 30 values a group on.
 *
 * B. L. Welch, The generalization of "Student's" problem, Biometrika 34 (1947).
 *
 * @returns 1 where neither group varies
 */
export function welch(a: Moments, b: Moments): number {
  const error = variance(a) / a.n + variance(b) / b.n;
  if (!(error > 0)) return 1;
  return normalTail((a.sum / a.n - b.sum / b.n) / Math.sqrt(error));
}

/** Adds groups up. */
export function addMoments(groups: readonly Moments[]): Moments {
  return groups.reduce<Moments>(
    (all, {n, sum, squares}) => ({
      n: all.n + n,
      sum: all.sum + sum,
      squares: all.squares + squares
    }),
    {n: 0, sum: 0, squares: 0}
  );
}

function variance({n, sum, squares}: Moments): number {
  return n > 1 ? Math.max(0, (squares - (sum * sum) / n) / (n - 1)) : 0;
}
