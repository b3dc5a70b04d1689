import {expect, test} from "vitest";
import {signTest} from "../../../src/statistics/sign-test.ts";

// R's binom.test(k, n)$p.value
test.each([
  [7, 20, 0.263176],
  [8, 10, 0.109375],
  [10, 10, 0.001953125],
  [60, 100, 0.05688793]
])("signTest(%i, %i) is %f", (k, n, p) => {
  expect(signTest(k, n)).toBeCloseTo(p, 6);
  expect(signTest(n - k, n)).toBeCloseTo(p, 6);
});

test("signTest() of even throws is 1, and of none too", () => {
  expect(signTest(50, 100)).toBe(1);
  expect(signTest(0, 0)).toBe(1);
});
