import {pairBuyers, pairSupport} from "../../model/questions/pairs.js";
import {falseDiscoveryRate} from "../../statistics/benjamini-hochberg.js";
import type {PairRow} from "../../statistics/test-pairs.js";
import {testPairs} from "../../statistics/test-pairs.js";
import {effect} from "./effect.js";
import type {Claim, Finding, Format} from "./finding.js";
import {inPercent} from "./in-words.js";

/** Fewest baskets with several things from which a lack of pairs is reported. */
const enough = 500;

/** The thresholds for pairs of so many candidates, and the method that states them. */
export function pairMethod(
  candidates: number,
  many: string
): Pick<Finding, "method" | "thresholds"> {
  return {
    thresholds: {candidates, support: pairSupport, buyers: pairBuyers, falseDiscoveryRate, enough},
    method: `Pairs of the ${candidates} most purchased ${many} in baskets with several, with at least ${pairSupport} baskets each, of ${pairBuyers} customers or more: Fisher’s exact test, one-sided, at a false discovery rate of ${inPercent(falseDiscoveryRate)} (Benjamini and Hochberg) over all pairs. The pair named has the most baskets beyond chance. Saying that no pair goes together takes at least ${enough} baskets with several.`
  };
}

/** States which two things go together most, or that no tested pair does. */
export function pairClaim(
  rows: readonly PairRow[],
  {count, name, percent, plural, times, weight}: Format,
  one: string,
  many: string
): Claim | undefined {
  const [row] = rows;
  if (!row) return undefined;
  const [best] = testPairs(rows, {leastBuyers: pairBuyers});
  const {baskets, tests} = row;
  const base = {n: baskets, nOf: `baskets with several ${many}`};
  if (best) {
    const {first, second, together, confidence, lift} = best;
    return {
      ...base,
      effect: effect(together / row.all_baskets, 1 - 1 / lift),
      numbers: {confidence, lift, together: together * weight},
      text: `${name(first)} and ${name(second)} go together: ${plural(together * weight, "basket")} ${together * weight === 1 ? "contains" : "contain"} both, ${times(lift)} as many as expected by chance. ${percent(confidence)} of the baskets with ${name(first)} also contain ${name(second)}.`,
      action: `Show ${name(second)} next to ${name(first)}: ${percent(confidence)} of the baskets with ${name(first)} also contain ${name(second)}.`
    };
  }
  // a pair that only a few customers buy is neither shown nor denied
  if (baskets < enough || testPairs(rows, {leastBuyers: 1}).length > 0) return undefined;
  return {
    ...base,
    effect: effect(baskets / row.all_baskets, 0.05),
    numbers: {tests, baskets: baskets * weight},
    text: `No two ${many} go together: ${tests === 1 ? "the only pair" : `none of ${count(tests)} pairs`} of ${many} is in ${tests === 1 ? "no more" : "more"} baskets than chance explains, among ${plural(baskets * weight, "basket")} with more than one ${one}.`
  };
}
