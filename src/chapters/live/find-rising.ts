import {benjaminiHochberg, falseDiscoveryRate} from "../../statistics/benjamini-hochberg.js";
import {normalTail} from "../../statistics/normal-tail.js";

/** How often a name occurs in each of some equal stretches of time, in order, and how often all do. */
export interface Course {
  readonly name: string;
  readonly counts: readonly number[];
}

/** A name whose share has risen, with both shares. */
export interface Rising {
  readonly name: string;
  readonly share: number;
  readonly before: number;
  /** Adjusted for how many names were compared. */
  readonly p: number;
}

/** Fewest events of a name in the last stretches, and of all names in either part. */
export const fewestOfName = 20;
export const fewestOfAll = 100;

/**
 * The names whose share of all events is larger in the last stretches than in those before, by more than chance: a z
 * test of two shares whose variance is widened by how unevenly the name's events come within either part, since the
 * events of one visit come together; false discovery rate by Benjamini and Hochberg. It must be larger in most of the
 * last stretches: a burst in one of them is no rise.
 *
 * @param totals events of all names in each stretch
 * @param recent how many of the stretches are the last ones
 * @returns those found, the largest rise first
 */
export function findRising(
  courses: readonly Course[],
  totals: readonly number[],
  recent: number
): Rising[] {
  const split = totals.length - recent;
  const [n0, n1] = [sum(totals.slice(0, split)), sum(totals.slice(split))];
  if (n0 < fewestOfAll || n1 < fewestOfAll) return [];
  const tested = courses.flatMap(({name, counts}) => {
    const [k0, k1] = [sum(counts.slice(0, split)), sum(counts.slice(split))];
    if (k1 < fewestOfName) return [];
    const [before, share] = [k0 / n0, k1 / n1];
    const above = counts.slice(split).filter((k, i) => k > before * totals[split + i]!).length;
    const pooled = (k0 + k1) / (n0 + n1);
    const spread = Math.max(1, unevenness(counts, totals, split, [before, share]));
    const variance = spread * pooled * (1 - pooled) * (1 / n0 + 1 / n1);
    const z = variance > 0 ? (share - before) / Math.sqrt(variance) : 0;
    return [{name, share, before, p: z > 0 && above > recent / 2 ? normalTail(z) / 2 : 1}];
  });
  const ps = benjaminiHochberg(tested.map(({p}) => p));
  return tested
    .map((one, i) => ({...one, p: ps[i]!}))
    .filter(({p}) => p <= falseDiscoveryRate)
    .sort((a, b) => b.share - b.before - (a.share - a.before) || (a.name < b.name ? -1 : 1));
}

/** Pearson's chi-squared over its degrees of freedom, of a name's counts around its share in either part. */
function unevenness(
  counts: readonly number[],
  totals: readonly number[],
  split: number,
  shares: readonly [number, number]
): number {
  let chi = 0;
  let freedom = -2;
  totals.forEach((n, i) => {
    const share = shares[i < split ? 0 : 1];
    const variance = n * share * (1 - share);
    if (!(variance > 0)) return;
    chi += (counts[i]! - n * share) ** 2 / variance;
    freedom += 1;
  });
  return freedom > 0 ? chi / freedom : 1;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
