import {expect, test} from "vitest";
import {meanDigits} from "../../../src/format/mean-digits.ts";

test.each([
  [[], 0],
  [[0], 0],
  [[10, 250], 0],
  [[9.99, 250], 1],
  [[1], 1],
  [[0.34, 0.17], 2],
  [[0.34, 0.034], 3],
  [[0.0001], 3],
  [[-0.5, 20], 2]
])("means of %j", (means, digits) => {
  expect(meanDigits(...means)).toBe(digits);
});
