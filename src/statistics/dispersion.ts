import {normalTail} from "./normal-tail.js";

/**
 * One-sided p value that counts spread no more than if each thing had the same chance (Poisson), by
 * the index of dispersion.
 *
 * R. A. Fisher, The significance of deviations from expectation in a Poisson series, Biometrics 6
 * (1950); the chi-squared tail by E. B. Wilson and M. M. Hilferty, PNAS 17 (1931).
 *
 * @param n how many counts
 * @param sum Σ count
 * @param squares Σ count²
 */
export function dispersion(n: number, sum: number, squares: number): number {
  if (n < 2 || sum <= 0) return 1;
  const freedom = n - 1;
  const chi = (squares - (sum * sum) / n) / (sum / n);
  const z = (Math.cbrt(chi / freedom) - (1 - 2 / (9 * freedom))) / Math.sqrt(2 / (9 * freedom));
  return z > 0 ? normalTail(z) / 2 : 1 - normalTail(z) / 2;
}
