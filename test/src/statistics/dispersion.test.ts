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
