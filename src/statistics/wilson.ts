/** An interval of shares. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How many of all intervals hold the share they are of. */
export const wilsonLevel = 0.95;

/** The normal quantile of such an interval. */
const z95 = 1.959963984540054;

/**
 * Wilson's score interval for a share: holds at small n and near 0 and 1, where p ± 1.96 s.e. does not.
 *
 * E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927).
 *
 * @param successes how many of n, 0 to n
 * @param n trials, at least one
 * @param z normal quantile; 1.96 for 95 %
 */
export function wilson(successes: number, n: number, z = z95): Interval {
  const p = successes / n;
  const centre = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return {
    low: successes === 0 ? 0 : (centre - half) / scale,
    high: successes === n ? 1 : (centre + half) / scale
  };
}
