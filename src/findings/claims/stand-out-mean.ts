import {benjaminiHochberg, falseDiscoveryRate} from "../../statistics/benjamini-hochberg.js";
import {addMoments, welch} from "../../statistics/welch.js";
import type {Moments} from "../../statistics/welch.js";
import {leastDistance} from "./stand-out.js";

/** A group of orders by the logarithms of what those above zero came to, with all its orders and their revenue. */
export interface ValueGroup extends Moments {
  readonly name: string;
  readonly orders: number;
  readonly revenue: number;
}

/** A group whose orders are worth more or less than all others. */
export interface ValueStandingOut extends ValueGroup {
  /** Mean of all orders of the group, and of all others together. */
  readonly mean: number;
  readonly rest: number;
  /** How far the mean lies from the others', as a part of theirs. */
  readonly distance: number;
  /** The group's part of all revenue. */
  readonly share: number;
}

/**
 * The group whose orders differ most in value from all others: found by Welch's test on logarithms
 * against the rest at a false discovery rate of 5 %, both the typical and the mean order at least a
 * twentieth off in the same direction; of those the one that deviates most clearly.
 *
 * @param least fewest orders of a group that is tested, and of the rest
 */
export function standOutMean(
  groups: readonly ValueGroup[],
  least: number
): ValueStandingOut | undefined {
  const all = addMoments(groups);
  const orders = groups.reduce((sum, group) => sum + group.orders, 0);
  const revenue = groups.reduce((sum, group) => sum + group.revenue, 0);
  const tested = groups.filter(({n}) => n >= least && all.n - n >= least);
  const rests = tested.map((group) => ({
    n: all.n - group.n,
    sum: all.sum - group.sum,
    squares: all.squares - group.squares
  }));
  const ps = benjaminiHochberg(tested.map((group, i) => welch(group, rests[i]!)));
  return tested
    .flatMap((group, i) => {
      const others = rests[i]!;
      const mean = group.revenue / group.orders;
      const rest = (revenue - group.revenue) / (orders - group.orders);
      // debts that were written off can outweigh what was sold
      if (mean <= 0 || rest <= 0) return [];
      const distance = mean / rest - 1;
      const typical = Math.exp(group.sum / group.n - others.sum / others.n) - 1;
      const near = Math.min(Math.abs(typical), Math.abs(distance)) < leastDistance;
      if (near || Math.sign(typical) !== Math.sign(distance)) return [];
      if (ps[i]! > falseDiscoveryRate) return [];
      const clarity = Math.abs(typical) * Math.sqrt((group.n * others.n) / all.n);
      return [{...group, mean, rest, distance, share: group.revenue / revenue, clarity}];
    })
    .sort((a, b) => b.clarity - a.clarity)[0];
}
