import {expect, test} from "vitest";
import type {Stop} from "../../../src/model/brush.ts";
import {brushFilters} from "../../../src/reader/brush-filters.ts";

const weeks: Stop[] = [
  {x0: 0, x1: 1, span: {from: "2020-09-24", to: "2020-09-27"}},
  {x0: 1, x1: 2, span: {from: "2020-09-28", to: "2020-10-04"}},
  {x0: 2, x1: 3, span: {from: "2020-10-05", to: "2020-10-06"}}
];
const bands: Stop[] = ["low", "mid", "high"].map((value, i) => ({x0: i, x1: i + 1, value}));
const before = {from: "2020-09-30", sets: {brand: ["lg"], price_band: ["mid"]}};

test("a range of weeks is a period from its first day to its last, in either direction", () => {
  const axis = {filter: "period", stops: weeks} as const;
  const both = {from: "2020-09-28", to: "2020-10-06", sets: before.sets};
  expect(brushFilters(before, axis, [1, 2])).toEqual(both);
  expect(brushFilters(before, axis, [2, 1])).toEqual(both);
});

test("a range of classes is their values, beside the other filters", () => {
  const axis = {filter: "price_band", stops: bands} as const;
  expect(brushFilters(before, axis, [0, 1])).toEqual({
    from: "2020-09-30",
    sets: {brand: ["lg"], price_band: ["low", "mid"]}
  });
});

test("the whole axis, and nothing, are no filter", () => {
  const axis = {filter: "period", stops: weeks} as const;
  expect(brushFilters(before, axis, [2, 0])).toEqual({sets: before.sets});
  expect(brushFilters(before, axis, undefined)).toEqual({sets: before.sets});
});
