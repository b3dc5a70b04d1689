import {wilcoxonRankSum} from "simple-statistics";
import {normalTail} from "./normal-tail.js";

/**
 * Two-sided p value that neither of two samples tends to larger values than the other.
 *
 * H. B. Mann and D. R. Whitney, On a test of whether one of two random variables is stochastically larger
 * than the other, Ann. Math. Stat. 18 (1947), by the normal approximation with its corrections for ties
 * and for continuity: R's wilcox.test(exact = FALSE), scipy's mannwhitneyu(method="asymptotic").
 *
 * @param a values of one sample, and
 * @param b of the other; for the approximation eight or more each
 */
export function mannWhitney(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 1;
  const all = [...a, ...b];
  const n = all.length;
  const ties = new Map<number, number>();
  for (const value of all) ties.set(value, (ties.get(value) ?? 0) + 1);
  const u = wilcoxonRankSum([...a], [...b]) - (a.length * (a.length + 1)) / 2;
  const tied = [...ties.values()].reduce((total, t) => total + (t * t * t - t), 0);
  const variance = ((a.length * b.length) / 12) * (n + 1 - tied / (n * (n - 1)));
  if (!(variance > 0)) return 1;
  const off = u - (a.length * b.length) / 2;
  // u moves in steps of one, the normal distribution does not: half a step towards the middle
  return normalTail((off - Math.sign(off) / 2) / Math.sqrt(variance));
}
