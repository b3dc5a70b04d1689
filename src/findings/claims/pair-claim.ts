import {pairSupport} from "../../model/questions/pairs.js";
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
    thresholds: {candidates, support: pairSupport, falseDiscoveryRate, enough},
    method: `Pairs of the ${candidates} most bought ${many} among baskets with several, in at least ${pairSupport} baskets each: one-sided Fisher’s exact test at a false discovery rate of ${inPercent(falseDiscoveryRate)} (Benjamini and Hochberg) over all pairs. The named pair exceeds chance by the most baskets. That there is no such pair is reported from ${enough} baskets with several on.`
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
  const pairs = testPairs(rows);
  const [best] = pairs;
  const {baskets, tests} = row;
  const base = {n: baskets, nOf: `baskets with several ${many}`};
  if (best) {
    const {first, second, together, confidence, lift} = best;
    return {
      ...base,
      effect: effect(together / row.all_baskets, 1 - 1 / lift),
      numbers: {confidence, lift, together: together * weight},
      text: `${name(first)} and ${name(second)} go together: ${plural(together * weight, "basket")} ${together * weight === 1 ? "holds" : "hold"} both, ${times(lift)} as many as expected by chance; ${percent(confidence)} of the baskets with the first also hold the second.`,
      action: `Show ${name(second)} next to ${name(first)}: ${percent(confidence)} of the baskets with ${name(first)} also hold ${name(second)}.`
    };
  }
  if (baskets < enough) return undefined;
  return {
    ...base,
    effect: effect(baskets / row.all_baskets, 0.05),
    numbers: {tests, baskets: baskets * weight},
    text: `No two ${many} go together: of ${plural(tests, `pair of ${many}`, `pairs of ${many}`)}, none is in more baskets than chance explains, among ${count(baskets * weight)} baskets that hold more than one ${one}.`
  };
}
