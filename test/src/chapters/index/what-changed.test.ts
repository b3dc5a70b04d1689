import {expect, test} from "vitest";
import {describeNothing} from "../../../../src/chapters/index/what-changed.ts";

test("why nothing is said of change", () => {
  expect(describeNothing(undefined, {has: {sales: true}})).toBe(
    "The data has no two complete months, weeks or days in a row here, so there is nothing to compare."
  );
  expect(describeNothing({periods: {grain: "month"}}, {has: {sales: true}})).toBe(
    "Too little was sold in the last two complete months to compare them."
  );
  expect(describeNothing({periods: {grain: "day"}}, {has: {sales: false}})).toBe(
    "Too little was viewed in the last two complete days to compare them."
  );
});
