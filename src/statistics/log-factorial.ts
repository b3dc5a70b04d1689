/**
 * The natural logarithm of n!, for whole n ≥ 0.
 *
 * Small n by their product, others by Stirling's series (Abramowitz and Stegun 1964, 6.1.41), whose
 * error is below 1e-15 from n = 20 on.
 */
export function logFactorial(n: number): number {
  if (n < 20) return Math.log(product(n));
  const x = n + 1;
  const series = 1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / x ** 2) / x ** 2) / x ** 2;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series / x;
}

function product(n: number): number {
  let value = 1;
  for (let i = 2; i <= n; ++i) value *= i;
  return value;
}
