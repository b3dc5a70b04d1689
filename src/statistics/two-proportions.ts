import {normalTail} from "./normal-tail.js";

/**
 * Two-sided p value of the z test that two shares are one, with their pooled variance.
 *
 * R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics
 * in Medicine 17 (1998), discusses it; R's prop.test(correct = FALSE) gives the same value.
 *
 * @returns from 0 to 1; 1 where both shares are 0, or both 1
 */
export function twoProportions(
  successes1: number,
  n1: number,
  successes2: number,
  n2: number
): number {
  const pooled = (successes1 + successes2) / (n1 + n2);
  const variance = pooled * (1 - pooled) * (1 / n1 + 1 / n2);
  if (!(variance > 0)) return 1;
  return normalTail((successes1 / n1 - successes2 / n2) / Math.sqrt(variance));
}
