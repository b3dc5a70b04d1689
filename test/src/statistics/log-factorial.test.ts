import {expect, test} from "vitest";
import {logFactorial} from "../../../src/statistics/log-factorial.ts";

test("logFactorial(n) is the sum of logarithms, on both sides of its two ways", () => {
  let sum = 0;
  for (let n = 0; n <= 2000; ++n) {
    if (n > 1) sum += Math.log(n);
    expect(Math.abs(logFactorial(n) - sum)).toBeLessThan(1e-11 * Math.max(1, sum));
  }
});

test("logFactorial(n) has the published values (Abramowitz and Stegun 1964, table 6.4)", () => {
  expect(logFactorial(0)).toBe(0);
  expect(logFactorial(10)).toBeCloseTo(Math.log(3_628_800), 12);
  // 100! = 9.3326 21544 39441 × 10^157
  expect(logFactorial(100)).toBeCloseTo(Math.log(9.33262154439441) + 157 * Math.LN10, 10);
});
