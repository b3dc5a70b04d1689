import {quantile} from "simple-statistics";
import {expect, test} from "vitest";
import {quantileOfCounts} from "../../../src/statistics/quantile-of-counts.ts";

const counted = (...pairs: [value: number, count: number][]) =>
  pairs.map(([value, count]) => ({value, count}));

// R: quantile(c(1, 1, 2, 4, 8), c(0, .25, .3, .5, .9, 1)), type 7
test.each([
  [0, 1],
  [0.25, 1],
  [0.3, 1.2],
  [0.5, 2],
  [0.9, 6.4],
  [1, 8]
])("quantileOfCounts(…, %d) is R's: %d", (q, value) => {
  const rows = counted([8, 1], [1, 2], [4, 1], [2, 1]);
  expect(quantileOfCounts(rows, q)).toBeCloseTo(value, 12);
});

test("quantileOfCounts() of an odd number of values has the median of another library", () => {
  const values = [3, 3, 3, 5, 7, 7, 9];
  expect(quantileOfCounts(counted([3, 3], [5, 1], [7, 2], [9, 1]), 0.5)).toBe(
    quantile(values, 0.5)
  );
});

test("quantileOfCounts() leaves out what does not occur, and of nothing is undefined", () => {
  expect(quantileOfCounts(counted([1, 0], [5, 1], [9, 0]), 0.5)).toBe(5);
  expect(quantileOfCounts(counted([1, 0]), 0.5)).toBeUndefined();
  expect(quantileOfCounts([], 0.5)).toBeUndefined();
});

test("quantileOfCounts() leaves the rows in their order", () => {
  const rows = counted([9, 1], [5, 1]);
  quantileOfCounts(rows, 0.5);
  expect(rows).toEqual(counted([9, 1], [5, 1]));
});
