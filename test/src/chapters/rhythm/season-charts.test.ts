import {expect, test} from "vitest";
import {labelledDays} from "../../../../src/chapters/rhythm/season-charts.ts";
import {day} from "./daily.ts";

test.each([
  ["none", [], []],
  ["one", [3], [3]],
  ["12 days apart", [1, 13], [1]],
  ["13 days apart", [1, 14], [1, 14]],
  ["on either side of one", [20, 10, 33, 7], [20, 33, 7]],
  ["six", [1, 14, 27, 40, 53, 66], [1, 14, 27, 40, 53]]
])("labels do not overlap, and there are five at most: %s", (_, unusual, labelled) => {
  const days = unusual.map((n) => ({day: +day(n), value: 9, expected: 3, z: 4}));
  expect(labelledDays(days)).toEqual(days.filter((_, i) => labelled.includes(unusual[i]!)));
});
