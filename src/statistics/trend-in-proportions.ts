import {normalTail} from "./normal-tail.js";

/**
 * Two-sided p value of the Cochran–Armitage test that shares have no trend over ordered groups.
 *
 * P. Armitage, Tests for linear trends in proportions and frequencies, Biometrics 11 (1955); R's
 * prop.trend.test gives the same value.
 *
 * @param groups in order: how many of n; the scores are their places
 * @returns `p`, and `slope`, the change of the share from one group to the next
 */
export function trendInProportions(
  groups: readonly {readonly successes: number; readonly n: number}[]
): {p: number; slope: number} {
  const total = sum(groups, ({n}) => n);
  const share = sum(groups, ({successes}) => successes) / total;
  const mean = sum(groups, ({n}, i) => n * i) / total;
  const spread = sum(groups, ({n}, i) => n * (i - mean) ** 2);
  const along = sum(groups, ({successes, n}, i) => (successes - n * share) * (i - mean));
  const variance = share * (1 - share) * spread;
  if (!(variance > 0)) return {p: 1, slope: 0};
  return {p: normalTail(along / Math.sqrt(variance)), slope: along / spread};
}

function sum<T>(items: readonly T[], value: (item: T, i: number) => number): number {
  return items.reduce((total, item, i) => total + value(item, i), 0);
}
