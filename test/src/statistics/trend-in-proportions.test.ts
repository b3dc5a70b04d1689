import {expect, test} from "vitest";
import {normalTail} from "../../../src/statistics/normal-tail.ts";
import {trendInProportions} from "../../../src/statistics/trend-in-proportions.ts";

// R's ?prop.trend.test: smokers 83, 90, 129, 70 of patients 86, 93, 136, 82; X-squared = 8.2249, p = 0.004132
test("gives what R's prop.trend.test gives for the smokers of its example", () => {
  const groups = [
    [83, 86],
    [90, 93],
    [129, 136],
    [70, 82]
  ].map(([successes, n]) => ({successes: successes!, n: n!}));
  expect(trendInProportions(groups).p).toBeCloseTo(0.004132, 6);
});

test("has the slope of the least squares line through the single outcomes", () => {
  const groups = [10, 20, 30].map((successes) => ({successes, n: 100}));
  expect(trendInProportions(groups).slope).toBeCloseTo(0.1);
});

test("of nothing at all is no trend", () => {
  expect(trendInProportions([{successes: 0, n: 5}])).toEqual({p: 1, slope: 0});
});

test("of two single outcomes is worked out by hand", () => {
  // along 0.5, spread 0.5, variance 0.125
  const {p, slope} = trendInProportions([
    {successes: 0, n: 1},
    {successes: 1, n: 1}
  ]);
  expect(slope).toBe(1);
  expect(p).toBeCloseTo(normalTail(0.5 / Math.sqrt(0.125)), 12);
});
