import {benjaminiHochberg, falseDiscoveryRate} from "./benjamini-hochberg.js";
import {fisherExact} from "./fisher-exact.js";

/** Two things, and in how many baskets they are. */
export interface PairRow {
  first: string;
  second: string;
  /** Baskets that hold both. */
  together: number;
  /** Customers of these baskets; a basket of nobody known counts as one. */
  buyers: number;
  /** Baskets of several things that hold the first, the second, and all of them. */
  first_baskets: number;
  second_baskets: number;
  baskets: number;
  /** Baskets of any size, likewise. */
  first_all: number;
  second_all: number;
  all_baskets: number;
  /** How many pairs could have been found. */
  tests: number;
}

/** A pair that has passed its test; who buys `first` is the likelier to buy `second`. */
export interface TestedPair {
  first: string;
  second: string;
  together: number;
  buyers: number;
  /** Share of all baskets that hold both. */
  support: number;
  /** Share of all baskets with the first that hold the second too. */
  confidence: number;
  /** How many times as often as by chance, among baskets of several things. */
  lift: number;
  /** Baskets with both beyond those that chance would give. */
  extra: number;
  /** The p value, adjusted for all pairs tested. */
  q: number;
}

/**
 * The pairs that are together more often than chance would have it: Fisher's exact test, one-sided,
 * among baskets of several things, kept so that the false discovery rate is at most 5 %. Pairs that
 * were tested but not handed on count as p = 1, so the rate can only be lower.
 *
 * @param leastBuyers fewest customers behind a pair: the test takes baskets to be independent, and those of
 *   a few customers are not
 * @returns the pair with most baskets beyond chance first
 */
export function testPairs(
  rows: readonly PairRow[],
  {leastBuyers}: {leastBuyers: number}
): TestedPair[] {
  const ps = rows.map((row) =>
    fisherExact({
      both: row.together,
      first: row.first_baskets,
      second: row.second_baskets,
      n: row.baskets
    })
  );
  const qs = benjaminiHochberg(ps, rows[0]?.tests);
  return rows
    .map((row, i) => testedPair(row, qs[i]!))
    .filter(({q, buyers}) => q <= falseDiscoveryRate && buyers >= leastBuyers)
    .sort((a, b) => b.extra - a.extra || (a.first < b.first ? -1 : 1));
}

function testedPair(row: PairRow, q: number): TestedPair {
  const turned = row.second_all < row.first_all;
  const expected = (row.first_baskets * row.second_baskets) / row.baskets;
  return {
    first: turned ? row.second : row.first,
    second: turned ? row.first : row.second,
    together: row.together,
    buyers: row.buyers,
    support: row.together / row.all_baskets,
    confidence: row.together / Math.min(row.first_all, row.second_all),
    lift: row.together / expected,
    extra: row.together - expected,
    q
  };
}
