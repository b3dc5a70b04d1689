import {expect, test} from "vitest";
import {describeNothing} from "../../../../src/chapters/index/what-changed.ts";

test("why nothing is said of change", () => {
  expect(describeNothing(undefined, {has: {revenue: true}})).toBe(
    "The data has no two complete months, weeks or days in a row here, so there is nothing to compare."
  );
  expect(describeNothing({periods: {grain: "month"}}, {has: {revenue: true}})).toBe(
    "In the last two complete months, too little that can be compared was sold."
  );
  expect(describeNothing({periods: {grain: "day"}}, {has: {revenue: false}})).toBe(
    "In the last two complete days, too little that can be compared was viewed."
  );
});
