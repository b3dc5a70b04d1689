import {expect, test} from "vitest";
import {addMoments, welch} from "../../../src/statistics/welch.ts";

const moments = (values: number[]) => ({
  n: values.length,
  sum: values.reduce((a, b) => a + b, 0),
  squares: values.reduce((a, b) => a + b * b, 0)
});

// R's sleep data: extra hours of sleep under two drugs; t = -1.8608, and 2 * pnorm(-1.8608) = 0.06277
test("gives the p of R's t.test(extra ~ group, sleep), by the normal distribution", () => {
  const one = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const two = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  expect(welch(moments(one), moments(two))).toBeCloseTo(0.06277, 4);
});

test("groups add up", () => {
  expect(addMoments([moments([1, 2]), moments([3])])).toEqual(moments([1, 2, 3]));
});

test("of groups that do not vary is 1", () => {
  expect(welch(moments([1, 1]), moments([2, 2]))).toBe(1);
});
