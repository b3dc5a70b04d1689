import {cumulativeStdNormalProbability} from "simple-statistics";
import {expect, test} from "vitest";
import {normalTail} from "../../../src/statistics/normal-tail.ts";

// two-sided tails of R's 2 * pnorm(-z)
test.each([
  [0, 1],
  [1, 0.3173105078629141],
  [1.959963984540054, 0.05],
  [2.575829303548901, 0.01],
  [-3.290526731491926, 0.001],
  [6, 1.973175290075396e-9]
])("of %d is %d", (z, p) => {
  expect(Math.abs(normalTail(z) / p - 1)).toBeLessThan(3e-7);
});

test("agrees with another library's table", () => {
  for (let z = 0; z < 3; z += 0.05)
    expect(normalTail(z)).toBeCloseTo(2 * (1 - cumulativeStdNormalProbability(z)), 3);
});
