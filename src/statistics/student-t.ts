/** 97.5 % quantiles of Student's t for 1, 2, 3 … degrees of freedom. */
const quantiles = [
  12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281, 2.201, 2.1788,
  2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.093, 2.086, 2.0796, 2.0739, 2.0687, 2.0639,
  2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423, 2.0395
];

/**
 * The quantile of Student's t distribution for a 95 % interval, from the usual table.
 *
 * @param degrees degrees of freedom, 1 to 31
 */
export function studentT(degrees: number): number {
  const quantile = quantiles[degrees - 1];
  if (quantile === undefined) throw new Error(`invalid degrees of freedom: ${degrees}`);
  return quantile;
}
