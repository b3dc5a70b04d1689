const day = 24 * 3_600_000;

/**
 * The first moment of the day of a time, also where clocks change on it.
 *
 * @param offsetAt how far clocks are ahead of UTC; all in milliseconds
 */
export function startOfDay(time: number, offsetAt: (time: number) => number): number {
  const midnight = Math.floor((time + offsetAt(time)) / day) * day;
  return midnight - offsetAt(midnight - offsetAt(time));
}
