import {expect, test} from "vitest";
import {normalTail} from "../../../src/statistics/normal-tail.ts";
import {wilson, wilsonLevel} from "../../../src/statistics/wilson.ts";

// Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718]
])("of %d in %d is what Newcombe publishes", (successes, n, low, high) => {
  expect(wilson(successes, n).low).toBeCloseTo(low, 4);
  expect(wilson(successes, n).high).toBeCloseTo(high, 4);
});

test("of all is all at most", () => {
  expect(wilson(29, 29).high).toBe(1);
});

test("is exact at none and at all, where the formula is off by its rounding", () => {
  for (const n of [1, 3, 10, 11, 12, 29]) {
    expect(wilson(0, n).low).toBe(0);
    expect(wilson(n, n).high).toBe(1);
    expect(wilson(0, n).high).toBeGreaterThan(0);
    expect(wilson(n, n).low).toBeLessThan(1);
  }
});

test("is of the level it names, or of another quantile", () => {
  expect(wilsonLevel).toBeCloseTo(1 - normalTail(1.959963984540054), 6);
  // far from the ends and of many, p ± z s.e.
  expect(wilson(50_000, 100_000).high).toBeCloseTo(0.5 + 1.96 * Math.sqrt(0.25 / 100_000), 6);
  expect(wilson(50_000, 100_000, 1).low).toBeCloseTo(0.5 - Math.sqrt(0.25 / 100_000), 6);
});
