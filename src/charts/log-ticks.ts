/** Round values for a logarithmic axis between two bounds: 1, 2, 5 and their tens, or the tens alone over many decades. */
export function logTicks([low, high]: readonly [number, number]): number[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const decades = last - first + 1;
  const steps = Math.log10(high / low) > 2.5 ? [1] : [1, 2, 5];
  return Array.from({length: decades}, (_, i) => steps.map((step) => step * 10 ** (first + i)))
    .flat()
    .filter((tick) => tick >= low && tick <= high);
}
