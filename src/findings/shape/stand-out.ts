import {twoProportions} from "../../statistics/two-proportions.js";

/** A group of things of which some did it. */
export interface Group {
  readonly name: string;
  readonly successes: number;
  readonly n: number;
}

/** A group whose share differs from that of all others together. */
export interface StandingOut extends Group {
  readonly share: number;
  /** Share among all others together. */
  readonly rest: number;
  readonly restN: number;
  /** How far the share lies from the others', as a part of theirs; below 0 where it is lower. */
  readonly distance: number;
  /** Two-sided, times the number of groups compared. */
  readonly p: number;
}

/**
 * The group that stands out most from all others: of those whose z test against the rest gives
 * p < 0.05 after Bonferroni's correction and whose share is at least a twentieth off, the one that
 * deviates most clearly, which is not always the largest: where one group differs, all others differ
 * from the rest that holds it.
 *
 * @param groups all groups, also those too small to be judged by themselves
 * @param least fewest things in a group that is judged, and in the rest
 */
export function standOut(groups: readonly Group[], least: number): StandingOut | undefined {
  const all = add(groups);
  const judged = groups.filter(({n}) => n >= least && all.n - n >= least);
  return judged
    .map((group) => compare(group, all, judged.length))
    .filter(({p, distance}) => p < 0.05 && Math.abs(distance) >= 0.05 && Number.isFinite(distance))
    .sort((a, b) => clarity(b) - clarity(a))[0];
}

/** Grows with a difference and with the things it rests on, as z does, but never runs out of digits. */
function clarity({share, rest, n, restN}: StandingOut): number {
  return Math.abs(share - rest) * Math.sqrt((n * restN) / (n + restN));
}

function compare(group: Group, all: {successes: number; n: number}, tests: number): StandingOut {
  const restN = all.n - group.n;
  const restSuccesses = all.successes - group.successes;
  const [share, rest] = [group.successes / group.n, restSuccesses / restN];
  const p = twoProportions(group.successes, group.n, restSuccesses, restN);
  return {...group, share, rest, restN, distance: share / rest - 1, p: Math.min(1, p * tests)};
}

function add(groups: readonly Group[]): {successes: number; n: number} {
  return groups.reduce(
    (sum, {successes, n}) => ({successes: sum.successes + successes, n: sum.n + n}),
    {successes: 0, n: 0}
  );
}
