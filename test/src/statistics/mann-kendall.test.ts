import {expect, test} from "vitest";
import {mannKendall} from "../../../src/statistics/mann-kendall.ts";

// Gilbert, Statistical Methods for Environmental Pollution Monitoring (1987), section 16.4: S = 35 of 10
// rising values less ties is hand-counted here
test("counts rises less falls", () => {
  expect(mannKendall([1, 2, 3, 4]).score).toBe(6);
  expect(mannKendall([4, 3, 2, 1]).score).toBe(-6);
  expect(mannKendall([1, 3, 2, 3]).score).toBe(3);
});

test("of ten rising values has the p of z = 44 / √125", () => {
  expect(mannKendall([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).p).toBeCloseTo(8.3e-5, 6);
});

test("takes ties out of the variance", () => {
  // n = 8 with a pair: variance (8 · 7 · 21 − 2 · 1 · 9) / 18 = 64.33, S = 27, z = 26 / 8.021 = 3.2416
  expect(mannKendall([1, 2, 3, 4, 5, 6, 7, 7]).p).toBeCloseTo(0.00119, 5);
});

test("of values that are all alike is no trend", () => {
  expect(mannKendall([5, 5, 5])).toEqual({p: 1, score: 0});
});

// W. R. Wang's and others' worked example: n = 5, S = 6, variance 5 · 4 · 15 / 18 = 16.67, z = 5 / 4.082
test("corrects for continuity on either side", () => {
  const p = 2 * (1 - 0.88968); // z = 1.2247
  expect(mannKendall([1, 2, 4, 3, 5]).score).toBe(8);
  expect(mannKendall([1, 3, 2, 5, 4]).score).toBe(6);
  expect(mannKendall([1, 3, 2, 5, 4]).p).toBeCloseTo(p, 4);
  expect(mannKendall([4, 5, 2, 3, 1]).p).toBeCloseTo(p, 4);
});

test("of rises and falls in balance is no trend", () => {
  expect(mannKendall([1, 4, 3, 2])).toMatchObject({score: 0, p: 1});
  expect(mannKendall([])).toEqual({p: 1, score: 0});
});
