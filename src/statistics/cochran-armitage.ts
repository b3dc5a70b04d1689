import {normalTail} from "./normal-tail.js";

/**
 * Whether shares rise or fall over ordered classes, the classes one step apart.
 *
 * W. G. Cochran, Some methods for strengthening the common χ² tests, Biometrics 10 (1954); P. Armitage,
 * Tests for linear trends in proportions and frequencies, Biometrics 11 (1955). R's prop.trend.test.
 *
 * @param classes successes among n trials, in order
 * @returns z, above 0 where shares rise, and its two-sided p value; 0 and 1 where all are alike
 */
export function cochranArmitage(classes: readonly {successes: number; n: number}[]): {
  z: number;
  p: number;
} {
  const total = classes.reduce((sum, {n}) => sum + n, 0);
  const share = classes.reduce((sum, {successes}) => sum + successes, 0) / total;
  const mean = classes.reduce((sum, {n}, i) => sum + n * i, 0) / total;
  const covariance = classes.reduce(
    (sum, {successes, n}, i) => sum + (successes - n * share) * (i - mean),
    0
  );
  const spread = classes.reduce((sum, {n}, i) => sum + n * (i - mean) ** 2, 0);
  const variance = share * (1 - share) * spread;
  if (!(variance > 0)) return {z: 0, p: 1};
  const z = covariance / Math.sqrt(variance);
  return {z, p: normalTail(z)};
}
