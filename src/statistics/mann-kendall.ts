import {normalTail} from "./normal-tail.js";

/**
 * Two-sided p value of the Mann–Kendall test that a series has no trend, by its normal approximation
 * with continuity correction and correction for ties; good from 8 values on.
 *
 * M. G. Kendall, Rank Correlation Methods (1975), chapter 4; R's Kendall::MannKendall gives the same.
 *
 * @returns `p`, and `score`, the pairs that rise less those that fall
 */
export function mannKendall(values: readonly number[]): {p: number; score: number} {
  const n = values.length;
  let score = 0;
  for (let i = 0; i < n; ++i)
    for (let j = i + 1; j < n; ++j) score += Math.sign(values[j]! - values[i]!);
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const term = (t: number) => t * (t - 1) * (2 * t + 5);
  const ties = [...counts.values()].reduce((total, t) => total + term(t), 0);
  const variance = (term(n) - ties) / 18;
  if (!(variance > 0)) return {p: 1, score};
  return {p: normalTail((score - Math.sign(score)) / Math.sqrt(variance)), score};
}
