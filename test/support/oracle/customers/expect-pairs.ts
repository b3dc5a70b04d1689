import {basketsOf} from "./baskets-of.ts";
import type {Sale} from "./sale.ts";

export interface ExpectedPair {
  together: number;
  support: number;
  confidence: number;
  lift: number;
}

/**
 * Pairs of things that pass at a false discovery rate of 5 %, by both names in order: at least five
 * baskets each and together, among the most bought.
 *
 * @param thing what of a line makes pairs; "" for nothing
 */
export function expectPairs(
  sales: readonly Sale[],
  thing: (sale: Sale) => string,
  most: number
): Map<string, ExpectedPair> {
  const all = basketsOf(sales)
    .map((basket) => [...new Set(basket.map(thing))].filter((name) => name !== ""))
    .filter((names) => names.length > 0);
  const several = all.filter((names) => names.length > 1);
  const everywhere = tally(all.flat());
  const held = tally(several.flat());
  const ranked = [...held].filter(([, n]) => n >= 5).sort((a, b) => b[1] - a[1]);
  // a tie at the end of the list is broken by numbers that the report alone knows
  const cut = ranked[most - 1]?.[1];
  const tied = ranked.filter(([, n]) => n === cut).map(([name]) => name);
  const candidates = new Set(ranked.slice(0, most).map(([name]) => name));
  const unsure = ranked.length > most && tied.some((name) => !candidates.has(name)) ? tied : [];
  const together = tally(
    several.flatMap((names) => {
      const own = names.filter((name) => candidates.has(name)).sort();
      return own.flatMap((a, i) => own.slice(i + 1).map((b) => `${a}\t${b}`));
    })
  );
  const logs = logFactorials(several.length);
  const tested = [...together]
    .filter(([, n]) => n >= 5)
    .map(([key, n]) => {
      const [a, b] = key.split("\t") as [string, string];
      const [na, nb] = [held.get(a)!, held.get(b)!];
      return {
        key,
        sure: !unsure.includes(a) && !unsure.includes(b),
        together: n,
        support: n / all.length,
        confidence: n / Math.min(everywhere.get(a)!, everywhere.get(b)!),
        lift: n / ((na * nb) / several.length),
        p: tail(n, na, nb, several.length, logs)
      };
    })
    .sort((x, y) => x.p - y.p);
  const tests = (candidates.size * (candidates.size - 1)) / 2;
  const last = tested.findLastIndex(({p}, i) => p <= (0.05 * (i + 1)) / tests);
  return new Map(
    tested
      .slice(0, last + 1)
      .filter(({sure}) => sure)
      .map(({key, together, support, confidence, lift}) => [
        key,
        {together, support, confidence, lift}
      ])
  );
}

function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** P(at least this many together), every term on its own. */
function tail(both: number, a: number, b: number, n: number, logs: readonly number[]): number {
  const choose = (from: number, of: number) => logs[from]! - logs[of]! - logs[from - of]!;
  let sum = 0;
  for (let k = both; k <= Math.min(a, b); ++k)
    if (b - k <= n - a) sum += Math.exp(choose(a, k) + choose(n - a, b - k) - choose(n, b));
  return sum;
}

function logFactorials(n: number): number[] {
  const logs = [0];
  for (let i = 1; i <= n; ++i) logs.push(logs[i - 1]! + Math.log(i));
  return logs;
}
