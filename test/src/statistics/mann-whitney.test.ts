import {expect, test} from "vitest";
import {mannWhitney} from "../../../src/statistics/mann-whitney.ts";

// Hollander and Wolfe, Nonparametric Statistical Methods (1973), p. 69, as in R's ?wilcox.test:
// one-sided p = 0.1103 by the large-sample approximation
const term = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
const earlier = [1.15, 0.88, 0.9, 0.74, 1.21];

test("mannWhitney() of permeability constants is that of Hollander and Wolfe", () => {
  expect(mannWhitney(term, earlier)).toBeCloseTo(2 * 0.1103, 3);
});

test("mannWhitney(a, b) is mannWhitney(b, a)", () => {
  expect(mannWhitney(earlier, term)).toBeCloseTo(mannWhitney(term, earlier), 12);
});

test("mannWhitney() gives ties their mean rank", () => {
  // two pairs of ties take 12 / 30 off the variance
  const variance = (9 / 12) * (7 - (2 ** 3 - 2 + 2 ** 3 - 2) / (6 * 5));
  const z = (0 - 4.5) / Math.sqrt(variance);
  expect(mannWhitney([1, 2, 2], [3, 3, 4])).toBeCloseTo(2 * (1 - normal(Math.abs(z))), 6);
});

test("mannWhitney() of samples all alike is 1", () => {
  expect(mannWhitney([5, 5, 5], [5, 5])).toBe(1);
});

/** The normal distribution by its series, A&S 26.2.10. */
function normal(z: number): number {
  let term = z;
  let sum = z;
  for (let i = 1; i < 100; ++i) {
    term *= (-z * z) / (2 * i);
    sum += term / (2 * i + 1);
  }
  return 0.5 + sum / Math.sqrt(2 * Math.PI);
}
