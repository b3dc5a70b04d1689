/**
 * Probability that a standard normal variable is z or more away from zero, on either side.
 *
 * erfc by the Chebyshev fit of Press et al., Numerical Recipes in C, 2nd ed. (1992), section 6.2;
 * its relative error is below 1.2e-7 everywhere, so small probabilities keep their digits.
 */
export function normalTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.5 * x);
  const series = coefficients.reduceRight((sum, c) => sum * t + c, 0);
  return Math.min(1, t * Math.exp(-x * x + series));
}

const coefficients = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277
];
