import {gammaln} from "simple-statistics";

/** How often two things happen together among n cases. */
export interface Together {
  /** Cases with both. */
  both: number;
  /** Cases with the first, with or without the second. */
  first: number;
  /** Cases with the second, with or without the first. */
  second: number;
  /** All cases. */
  n: number;
}

/**
 * Fisher's exact test of whether two things happen together by chance alone: the p value of a count
 * of both at least as large ("more") or at most as large ("less") as the one seen, given how often
 * each happens (R. A. Fisher, The Design of Experiments, 1935, ch. II). Counts are whole numbers.
 *
 * @throws RangeError `invalid counts: …` for counts that no table can have
 */
export function fisherExact(counts: Together, alternative: "more" | "less" = "more"): number {
  const {both, first, second, n} = counts;
  const lowest = Math.max(0, first + second - n);
  const highest = Math.min(first, second);
  if (!(both >= lowest && both <= highest && Math.max(first, second) <= n))
    throw new RangeError(`invalid counts: ${JSON.stringify(counts)}`);
  // Each tail is added up from the count seen outwards, where its terms only shrink; a count on the
  // other side of the mean is what the opposite tail leaves.
  const mean = (first * second) / n;
  if (alternative === "more")
    return both > mean
      ? tailAbove(counts, highest)
      : 1 - tailBelow({...counts, both: both - 1}, lowest);
  return both < mean
    ? tailBelow(counts, lowest)
    : 1 - tailAbove({...counts, both: both + 1}, highest);
}

function tailAbove(counts: Together, highest: number): number {
  const {both, first, second, n} = counts;
  if (both > highest) return 0;
  let term = Math.exp(logProbability(counts));
  let tail = term;
  for (let k = both; k < highest; ++k) {
    term *= ((first - k) * (second - k)) / ((k + 1) * (n - first - second + k + 1));
    tail += term;
  }
  return Math.min(1, tail);
}

function tailBelow(counts: Together, lowest: number): number {
  const {both, first, second, n} = counts;
  if (both < lowest) return 0;
  let term = Math.exp(logProbability(counts));
  let tail = term;
  for (let k = both; k > lowest; --k) {
    term *= (k * (n - first - second + k)) / ((first - k + 1) * (second - k + 1));
    tail += term;
  }
  return Math.min(1, tail);
}

/** The hypergeometric probability of exactly this many cases with both, as a logarithm. */
function logProbability({both, first, second, n}: Together): number {
  return logChoose(first, both) + logChoose(n - first, second - both) - logChoose(n, second);
}

function logChoose(n: number, k: number): number {
  return gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
}
