import {expect, test} from "vitest";
import {wilson} from "../../../src/statistics/wilson.ts";

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
