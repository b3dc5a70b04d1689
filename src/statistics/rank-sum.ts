import {normalTail} from "./normal-tail.js";

/**
 * Two-sided p value of the Mann–Whitney (Wilcoxon rank sum) test that two groups come from one
 * distribution, by its normal approximation with continuity correction and correction for ties; good
 * from 8 values a group on.
 *
 * H. B. Mann and D. R. Whitney, Annals of Mathematical Statistics 18 (1947); R's
 * wilcox.test(exact = FALSE) gives the same value.
 */
export function rankSum(a: readonly number[], b: readonly number[]): number {
  const n = a.length + b.length;
  const sorted = [...a, ...b].sort((x, y) => x - y);
  const ranks = new Map<number, number>();
  let ties = 0;
  for (let i = 0; i < n;) {
    let j = i;
    while (j < n && sorted[j] === sorted[i]) ++j;
    ranks.set(sorted[i]!, (i + 1 + j) / 2);
    ties += (j - i) ** 3 - (j - i);
    i = j;
  }
  const u = a.reduce((sum, value) => sum + ranks.get(value)!, 0) - (a.length * (a.length + 1)) / 2;
  const variance = ((a.length * b.length) / 12) * (n + 1 - ties / (n * (n - 1)));
  if (!(variance > 0)) return 1;
  const off = u - (a.length * b.length) / 2;
  return normalTail((off - Math.sign(off) / 2) / Math.sqrt(variance));
}
