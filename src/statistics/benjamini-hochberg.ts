/** The share of false discoveries that the report allows wherever many are compared. */
export const falseDiscoveryRate = 0.05;

/**
 * P values adjusted so that keeping those up to q keeps the expected share of false discoveries at
 * or below q (Benjamini and Hochberg, J. R. Stat. Soc. B 57, 1995), in the order given.
 *
 * @param tests how many hypotheses were tested, where that is more than there are p values: the
 *   others count as p = 1
 */
export function benjaminiHochberg(ps: readonly number[], tests = ps.length): number[] {
  const order = ps.map((_, i) => i).sort((a, b) => ps[b]! - ps[a]!);
  const adjusted = new Array<number>(ps.length);
  let least = 1;
  order.forEach((i, fromTop) => {
    const rank = ps.length - fromTop;
    least = Math.min(least, (ps[i]! * tests) / rank);
    adjusted[i] = least;
  });
  return adjusted;
}
