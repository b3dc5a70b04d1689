import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {fisherExact} from "../../../src/statistics/fisher-exact.ts";

describe("fisherExact", () => {
  test("gives the lady tasting tea her p value (Fisher 1935: 17 in 70)", () => {
    expect(fisherExact({both: 3, first: 4, second: 4, n: 8})).toBeCloseTo(17 / 70, 12);
    expect(fisherExact({both: 4, first: 4, second: 4, n: 8})).toBeCloseTo(1 / 70, 12);
  });

  test("gives the convictions of twins as R's fisher.test has them: 0.0004652", () => {
    // matrix(c(2, 10, 15, 3), nrow = 2), alternative = "less"
    const p = fisherExact({both: 2, first: 17, second: 12, n: 30}, "less");
    expect(p).toBeCloseTo(0.0004652, 7);
  });

  test("takes both tails together for all there is, and the count seen twice", () => {
    const counts = fc
      .tuple(fc.integer({min: 1, max: 60}), fc.nat(60), fc.nat(60), fc.nat(60))
      .map(([n, a, b, k]) => {
        const [first, second] = [Math.min(a, n), Math.min(b, n)];
        const low = Math.max(0, first + second - n);
        return {n, first, second, both: Math.min(Math.min(first, second), low + k)};
      });
    fc.assert(
      fc.property(counts, (table) => {
        const {both, first, second, n} = table;
        const seen = exactly(both, first, second, n);
        const sum = fisherExact(table, "more") + fisherExact(table, "less");
        expect(sum).toBeCloseTo(1 + seen, 9);
      })
    );
  });

  test("holds for a large shop", () => {
    // expected 10 together, Poisson to three figures: P(X ≥ 25) = 0.0000467
    const p = fisherExact({both: 25, first: 10_000, second: 1000, n: 1_000_000});
    expect(p).toBeGreaterThan(0.000035);
    expect(p).toBeLessThan(0.000048);
  });

  test("is sure of a count far on the other side of the mean", () => {
    const often = {both: 768, first: 1015, second: 1066, n: 20_606};
    expect(fisherExact(often, "more")).toBeLessThan(1e-100);
    expect(fisherExact(often, "less")).toBeCloseTo(1, 12);
    const never = {both: 0, first: 5000, second: 5000, n: 20_606};
    expect(fisherExact(never, "more")).toBe(1);
    expect(fisherExact(never, "less")).toBeLessThan(1e-100);
  });

  test("refuses counts that no table can have", () => {
    expect(() => fisherExact({both: 5, first: 4, second: 9, n: 20})).toThrow(/^invalid counts: /);
    expect(() => fisherExact({both: 0, first: 15, second: 9, n: 20})).toThrow(/^invalid counts: /);
    expect(() => fisherExact({both: -1, first: 2, second: 3, n: 20})).toThrow(/^invalid counts: /);
    expect(() => fisherExact({both: 2, first: 21, second: 2, n: 20})).toThrow(/^invalid counts: /);
    expect(() => fisherExact({both: 2, first: 2, second: 21, n: 20})).toThrow(/^invalid counts: /);
  });

  test("takes the least and the most that a table can have", () => {
    // 15 and 9 of 20 share 4 at least, and 9 at most
    expect(fisherExact({both: 4, first: 15, second: 9, n: 20}, "more")).toBe(1);
    expect(fisherExact({both: 9, first: 15, second: 9, n: 20}, "less")).toBe(1);
    const least = fisherExact({both: 4, first: 15, second: 9, n: 20}, "less");
    expect(least).toBeCloseTo(Number(choose(9, 4)) / Number(choose(20, 5)), 12);
    expect(fisherExact({both: 20, first: 20, second: 20, n: 20})).toBe(1);
  });
});

/** The hypergeometric probability by whole numbers. */
function exactly(both: number, first: number, second: number, n: number): number {
  const over = choose(first, both) * choose(n - first, second - both);
  return Number((over * 10n ** 30n) / choose(n, second)) / 1e30;
}

function choose(n: number, k: number): bigint {
  let value = 1n;
  for (let i = 0; i < k; ++i) value = (value * BigInt(n - i)) / BigInt(i + 1);
  return value;
}
