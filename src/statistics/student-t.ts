/** 97.5 % quantiles of Student's t for 1, 2, 3 … degrees of freedom. */
const quantiles = [
  12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281, 2.201, 2.1788,
  2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.093, 2.086, 2.0796, 2.0739, 2.0687, 2.0639,
  2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423, 2.0395
];

/**
 * The quantile of Student's t distribution for a 95 % interval: from the usual table, between its degrees by their
 * reciprocals, and beyond it by the expansion of Cornish and Fisher (M. Abramowitz & I. A. Stegun, Handbook of
 * Mathematical Functions, 26.7.5).
 *
 * @param degrees degrees of freedom, 1 or more, also between whole ones; Infinity gives the normal distribution's
 */
export function studentT(degrees: number): number {
  if (!(degrees >= 1)) throw new Error(`invalid degrees of freedom: ${degrees}`);
  if (degrees >= quantiles.length) return expansion(degrees);
  const below = Math.floor(degrees);
  const [low, high] = [quantiles[below - 1]!, quantiles[below]!];
  const part = (1 / below - 1 / degrees) * below * (below + 1);
  return low + (high - low) * part;
}

const z = 1.959964;

function expansion(degrees: number): number {
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  return z + first / degrees + second / degrees ** 2;
}
