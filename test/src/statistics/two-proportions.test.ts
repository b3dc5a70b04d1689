import {expect, test} from "vitest";
import {twoProportions} from "../../../src/statistics/two-proportions.ts";

test("gives the p value of R's prop.test(c(83, 90), c(86, 93), correct = FALSE)", () => {
  expect(twoProportions(83, 86, 90, 93)).toBeCloseTo(0.9224, 3);
});

// R: prop.test(c(15, 25), c(50, 50), correct = FALSE), X-squared = 4.1667, p-value = 0.04123
test("gives 0.0412 for 15 and 25 of 50", () => {
  expect(twoProportions(15, 50, 25, 50)).toBeCloseTo(0.04123, 4);
});

test("of two shares that are both nothing or both all is 1", () => {
  expect(twoProportions(0, 10, 0, 20)).toBe(1);
  expect(twoProportions(10, 10, 20, 20)).toBe(1);
});
