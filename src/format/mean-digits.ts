/** Digits after the decimal mark that are hardly read. */
const most = 3;

/**
 * How many digits after the decimal mark means have that stand side by side: none from ten on; two figures below
 * that, so that half as many look like half as many: 0.17 and 0.34, and not 0.2 and 0.3.
 */
export function meanDigits(...means: readonly number[]): number {
  const least = Math.min(...means.map(Math.abs).filter((mean) => mean > 0));
  if (!(least < 10)) return 0;
  return Math.min(most, 1 - Math.floor(Math.log10(least)));
}
