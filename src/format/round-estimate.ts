/** An estimate as it is shown. */
export interface Rounded {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Rounds a large estimate to the digits that its interval carries, and the interval outwards: 12,345
 * in 12,101 to 12,589 is shown as 12,300 in 12,100 to 12,600. Small ones are left to their format.
 */
export function roundEstimate(value: number, low: number, high: number): Rounded {
  const half = (high - low) / 2;
  const step = 10 ** Math.floor(Math.log10(half));
  if (!(step > 1)) return {value, low, high};
  return {
    value: Math.round(value / step) * step,
    low: Math.floor(low / step) * step,
    high: Math.ceil(high / step) * step
  };
}
