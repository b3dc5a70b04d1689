import {expect, test} from "vitest";
import {valueTicks} from "../../../src/charts/value-ticks.ts";

test("counts have no ticks between whole numbers", () => {
  expect(valueTicks("count", 1)).toEqual([0, 1]);
  expect(valueTicks("count", 2.5)).toEqual([0, 1, 2, 3]);
  expect(valueTicks("count", 0)).toEqual([0, 1]);
  expect(valueTicks("count", 4)).toBe(4);
});

test("what is no count has about as many ticks as are asked for", () => {
  expect(valueTicks("money", 1)).toBe(4);
  expect(valueTicks(undefined, 1, 8)).toBe(8);
});
