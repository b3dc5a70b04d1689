import {gammaln} from "simple-statistics";

/**
 * Exact two-sided p value that heads and tails are equally likely: R's binom.test(k, n).
 *
 * J. Arbuthnott, An argument for divine providence, Phil. Trans. 27 (1710).
 *
 * @param k heads among
 * @param n throws
 */
export function signTest(k: number, n: number): number {
  const most = Math.max(k, n - k);
  let tail = 0;
  for (let i = most; i <= n; ++i)
    tail += Math.exp(gammaln(n + 1) - gammaln(i + 1) - gammaln(n - i + 1) - n * Math.LN2);
  return Math.min(1, 2 * tail);
}
