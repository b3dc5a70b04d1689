import {benjaminiHochberg, falseDiscoveryRate} from "../../statistics/benjamini-hochberg.js";
import {twoProportions} from "../../statistics/two-proportions.js";
import {leastPeople} from "./least-people.js";

/** How far a share must lie from the others', as a part of theirs, to be worth a word. */
export const leastDistance = 0.05;

/** A group of things of which some did it. */
export interface Group {
  readonly name: string;
  readonly successes: number;
  readonly n: number;
  /** Whose things these are. */
  readonly people?: number;
}

/** A group whose share differs from that of all others together. */
export interface StandingOut extends Group {
  readonly share: number;
  /** Share among all others together. */
  readonly rest: number;
  readonly restN: number;
  /** How far the share lies from the others', as a part of theirs; below 0 where it is lower. */
  readonly distance: number;
  /** Two-sided, adjusted for how many groups were compared. */
  readonly p: number;
}

/**
 * The group that stands out most from all others: of those that a z test against the rest finds at a
 * false discovery rate of 5 % and whose share is at least a twentieth off, the one that deviates most
 * clearly, which is not always the largest: where one group differs, all others differ from the rest
 * that holds it.
 *
 * @param groups all groups, also those too small to be tested by themselves; where their people are
 *   known, a group of few is not tested
 * @param least fewest things in a group that is tested, and in the rest
 */
export function standOut(groups: readonly Group[], least: number): StandingOut | undefined {
  const all = add(groups);
  const tested = groups.filter(
    (group) =>
      group.n >= least &&
      all.n - group.n >= least &&
      // people of several groups may be the same, so the others have at least those of the largest
      belongsToMany(group) &&
      groups.some((other) => other !== group && belongsToMany(other))
  );
  const compared = tested.map((group) => compare(group, all));
  const ps = benjaminiHochberg(compared.map(({p}) => p));
  return compared
    .map((group, i) => ({...group, p: ps[i]!}))
    .filter(({p}) => p <= falseDiscoveryRate)
    .filter(({distance}) => Math.abs(distance) >= leastDistance && Number.isFinite(distance))
    .sort((a, b) => clarity(b) - clarity(a))[0];
}

/** Grows with a difference and with the things it rests on, as z does, but never runs out of digits. */
function clarity({share, rest, n, restN}: StandingOut): number {
  return Math.abs(share - rest) * Math.sqrt((n * restN) / (n + restN));
}

const belongsToMany = ({people = leastPeople}: Group) => people >= leastPeople;

function compare(group: Group, all: {successes: number; n: number}): StandingOut {
  const restN = all.n - group.n;
  const restSuccesses = all.successes - group.successes;
  const [share, rest] = [group.successes / group.n, restSuccesses / restN];
  const p = twoProportions(group.successes, group.n, restSuccesses, restN);
  return {...group, share, rest, restN, distance: share / rest - 1, p};
}

function add(groups: readonly Group[]): {successes: number; n: number} {
  return groups.reduce(
    (sum, {successes, n}) => ({successes: sum.successes + successes, n: sum.n + n}),
    {successes: 0, n: 0}
  );
}
