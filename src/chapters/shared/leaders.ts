/** Up to so many that share the lead are named; more are counted. */
const mostNamed = 4;

/**
 * The rows that share the highest value.
 *
 * @param options.within what is no difference: half a hundredth, as amounts of money are shown, unless told
 */
export function leaders<R>(
  rows: readonly R[],
  valueOf: (row: R) => number,
  {within = 0.005}: {within?: number} = {}
): R[] {
  const highest = rows.reduce((most, row) => Math.max(most, valueOf(row)), -Infinity);
  return rows.filter((row) => Math.abs(valueOf(row) - highest) < within);
}

/** Those who share the lead, by name or by number. */
export function nameLeaders(
  names: readonly string[],
  many: string,
  list: (names: readonly string[]) => string
): string {
  return names.length <= mostNamed ? list(names) : `${names.length} ${many}`;
}
