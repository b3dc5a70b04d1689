import {benjaminiHochberg, falseDiscoveryRate} from "./benjamini-hochberg.js";
import {twoProportions} from "./two-proportions.js";
import {wilson} from "./wilson.js";

/** A group of trials: the sessions that looked at a brand, and how many of them bought. */
export interface Trials {
  readonly name: string;
  readonly successes: number;
  readonly n: number;
}

/** A group's share, its 95 % interval, and how it stands to all other groups together. */
export interface ComparedShare extends Trials {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  /** The others' share. */
  readonly others: number;
  /** p value of the difference, adjusted for how many groups were compared. */
  readonly p: number;
  /** Level: the difference may be chance. */
  readonly verdict: "above" | "below" | "level";
}

/**
 * Compares each group's share with that of all others together: Wilson's interval, a two-proportion
 * z test, and Benjamini and Hochberg's adjustment at a false discovery rate of 5 %.
 *
 * @param groups all groups, the small ones too: they belong to the others
 * @param minimum trials a group must have to be compared; smaller ones are left out
 * @returns the compared groups, in their order; none where there is nothing to compare with
 */
export function compareShares(groups: readonly Trials[], {minimum = 200} = {}): ComparedShare[] {
  const total = {
    successes: groups.reduce((sum, group) => sum + group.successes, 0),
    n: groups.reduce((sum, group) => sum + group.n, 0)
  };
  const large = groups.filter(({n}) => n >= minimum && total.n - n >= minimum);
  const rests = large.map(({successes, n}) => ({
    successes: total.successes - successes,
    n: total.n - n
  }));
  const ps = benjaminiHochberg(
    large.map(({successes, n}, i) => twoProportions(successes, n, rests[i]!.successes, rests[i]!.n))
  );
  return large.map((group, i) => {
    const rate = group.successes / group.n;
    const others = rests[i]!.successes / rests[i]!.n;
    const isLevel = ps[i]! > falseDiscoveryRate || rate === others;
    const verdict = isLevel ? "level" : rate > others ? "above" : "below";
    return {...group, ...wilson(group.successes, group.n), rate, others, p: ps[i]!, verdict};
  });
}
