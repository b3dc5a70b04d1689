import {expect, test} from "vitest";
import {dispersion} from "../../../src/statistics/dispersion.ts";

// chi-squared of 10 degrees of freedom: 18.307 is its upper 5 % point, 23.209 its upper 1 % point
test.each([
  [18.307, 0.05],
  [23.209, 0.01],
  [9.342, 0.5]
])("of an index of %d at 10 degrees of freedom is %d", (chi, p) => {
  const [n, sum] = [11, 110];
  expect(dispersion(n, sum, (chi * sum) / n + (sum * sum) / n)).toBeCloseTo(p, 2);
});

test("of one thing or of nothing is 1", () => {
  expect([dispersion(1, 5, 25), dispersion(10, 0, 0)]).toEqual([1, 1]);
});

// upper tails of chi-squared, by the same tables
test.each([
  [11, 110, 6.737, 0.75],
  [11, 110, 12.549, 0.25],
  [4, 40, 7.815, 0.05],
  [31, 310, 50.892, 0.01]
])("of %i counts of %i in all, an index of %d is %d", (n, sum, chi, p) => {
  expect(Math.abs(dispersion(n, sum, (chi * sum) / n + (sum * sum) / n) - p)).toBeLessThan(0.0015);
});

test("of two things, and of one case, is worked out", () => {
  // one case among three: an index of 2 at 2 degrees, whose tail is exp(-1)
  expect(dispersion(3, 1, 1)).toBeCloseTo(Math.exp(-1), 2);
  // all of ten cases at one of two things: an index of 10 at 1 degree
  expect(dispersion(2, 10, 100)).toBeCloseTo(0.00157, 3);
});
