/** How far a sample's statistic may be off. */
export interface Deviation {
  /** Standard error. */
  readonly error: number;
  /** Degrees of freedom of the error: groups with anything in them, less one. */
  readonly degrees: number;
}

/**
 * The standard error of a statistic of sums over a sample that was divided at random into groups: the
 * statistic is computed again without each group in turn (delete-a-group jackknife). For a sum this is
 * the random-groups estimator; for a ratio of sums it needs no group to have a ratio of its own.
 *
 * K. M. Wolter, Introduction to Variance Estimation, 2nd ed. (2007), chapters 2 and 4. The factor
 * 1 − fraction is the finite population correction of a sample drawn without replacement.
 *
 * @param groups each group's sums; empty groups too, as rows of zeros
 * @param statistic what is computed of the sums of all groups
 * @param fraction part of the population that is in the sample
 * @returns undefined where all is in one group, as nothing tells then how groups differ
 */
export function jackknife(
  groups: readonly (readonly number[])[],
  statistic: (sums: readonly number[]) => number,
  fraction: number
): Deviation | undefined {
  const k = groups.length;
  const filled = groups.filter((sums) => sums.some((sum) => sum !== 0)).length;
  if (filled < 2) return undefined;
  const all = groups[0]!.map((_, j) => groups.reduce((sum, group) => sum + group[j]!, 0));
  const value = statistic(all);
  let squares = 0;
  for (const group of groups) {
    const without = all.map((sum, j) => ((sum - group[j]!) * k) / (k - 1));
    squares += (statistic(without) - value) ** 2;
  }
  return {
    error: Math.sqrt(((1 - fraction) * (k - 1) * squares) / k),
    degrees: filled - 1
  };
}
