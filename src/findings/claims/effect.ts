/**
 * The measure by which claims are ranked: how much of the shop it concerns × how far off it is.
 *
 * @param share part of the revenue that the claim is about (of the events, where it is not about
 *   sales), 0 to 1
 * @param distance how far the claim's value is from the neutral one, as a share of the neutral one;
 *   what is more than twice as high counts as twice
 * @returns from 0 to 1
 */
export function effect(share: number, distance: number): number {
  return within(Math.abs(share)) * within(Math.abs(distance));
}

const within = (value: number) => (Number.isFinite(value) ? Math.min(1, value) : 0);
