import {expect, test} from "vitest";
import {sharedDigits} from "../../../src/format/shared-digits.ts";

test.each([
  // 1.14 × 1.0605 = 1.20897, and 1.140 × 1.061 = 1.20954
  [0.20897, [0.14, 0.0605], 2],
  [0.0867, [0.0348, 0.0502], 1],
  // 1.3546 × 0.9648 = 1.3069, and 1.355 × 0.965 = 1.3076
  [0.30694, [0.35463, -0.03521], 2],
  [0.5, [0.5], 1],
  [0, [], 1]
])("a change of %d by factors of %j needs %i digits", (whole, factors, digits) => {
  expect(sharedDigits(whole, factors)).toBe(digits);
});

test("never more than three", () => {
  expect(sharedDigits(9, [0.1, 0.1])).toBe(3);
});
