import {expect, test} from "vitest";
import {summariseColumn} from "../../../src/components/summarise-column.ts";

test("numbers are summarised by ranges that hold all of them", () => {
  const {filled, all, bins} = summariseColumn([1, 2, null, 3, 17]);
  expect({filled, all}).toEqual({filled: 4, all: 5});
  expect({low: bins!.low, high: bins!.high}).toEqual({low: 1, high: 17});
  expect(bins!.counts).toHaveLength(16);
  expect(bins!.counts.reduce((sum, n) => sum + n, 0)).toBe(4);
  expect(bins!.counts.slice(0, 3)).toEqual([1, 1, 1]);
});

test("texts by the most frequent, equals by name", () => {
  expect(summariseColumn(["b", "a", "c", "c", null, "d"]).top).toEqual({
    values: [
      ["c", 2],
      ["a", 1],
      ["b", 1]
    ],
    distinct: 4
  });
});

test("what is no number is in no range", () => {
  expect(summariseColumn([NaN, 3, 5]).bins).toMatchObject({low: 3, high: 5});
  const {bins, top} = summariseColumn([NaN, NaN]);
  expect(bins).toBeUndefined();
  expect(top).toEqual({values: [["NaN", 2]], distinct: 1});
});

test("what is empty has neither", () => {
  expect(summariseColumn([null, undefined])).toEqual({filled: 0, all: 2});
});
