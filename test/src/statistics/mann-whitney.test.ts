import {describe, expect, test} from "vitest";
import {mannWhitney} from "../../../src/statistics/mann-whitney.ts";

// Hollander and Wolfe, Nonparametric Statistical Methods (1973), table 4.1, as in R's ?wilcox.test
const term = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
const early = [1.15, 0.88, 0.9, 0.74, 1.21];

// ozone in May and in August, without missing days, from R's airquality
const may = [
  41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, 23, 45, 115, 37
];
const august = [
  39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45, 168, 73, 76, 118,
  84, 85
];

const some = [1, 5, 9, 24, 56, 21, 3, 7, 21, 4];

describe("mannWhitney() gives the p value published for", () => {
  test.each([
    ["Hollander and Wolfe's membranes: R, exact = FALSE, W = 35", term, early, 0.2446],
    ["R's ?wilcox.test of ozone, with ties: W = 127.5", may, august, 0.0001208],
    [
      "R, samples with ties that hardly differ: W = 51.5",
      some,
      [12, 15, 5, 9, 9, 14, 56, 22, 3, 7, 32, 5],
      0.5966
    ],
    [
      "R, samples that do not meet: W = 0",
      some,
      [1233, 4356, 987, 39_999, 1111, 200_000],
      0.001364
    ],
    [
      "scipy's mannwhitneyu, method asymptotic",
      [19, 22, 16, 29, 24],
      [20, 11, 17, 12],
      0.11134688653
    ]
  ])("%s", (_, a, b, p) => {
    expect(Math.abs(mannWhitney(a, b) / p - 1)).toBeLessThan(5e-4);
  });
});

test("mannWhitney(a, b) is mannWhitney(b, a)", () => {
  expect(mannWhitney(early, term)).toBeCloseTo(mannWhitney(term, early), 12);
  expect(mannWhitney(august, may)).toBeCloseTo(mannWhitney(may, august), 12);
});

test("mannWhitney() of samples in balance, all alike, or with nothing in one, is 1", () => {
  expect(mannWhitney([1, 4], [2, 3])).toBe(1);
  expect(mannWhitney([5, 5, 5], [5, 5])).toBe(1);
  expect(mannWhitney([], [5, 6])).toBe(1);
  expect(mannWhitney([5, 6], [])).toBe(1);
});
