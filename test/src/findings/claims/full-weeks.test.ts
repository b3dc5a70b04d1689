import {expect, test} from "vitest";
import {fullWeeks} from "../../../../src/findings/claims/full-weeks.ts";
import {days} from "../days.ts";

const day = (n: number) => new Date(Date.UTC(2021, 0, n));

test("fullWeeks() adds days up to weeks, counted back from the last", () => {
  const rows = days(16, (i) => ({a: 1, b: i}));
  expect(fullWeeks(rows, ["a", "b"])).toEqual([
    {from: day(3), sums: {a: 7, b: 2 + 3 + 4 + 5 + 6 + 7 + 8}},
    {from: day(10), sums: {a: 7, b: 9 + 10 + 11 + 12 + 13 + 14 + 15}}
  ]);
});

test("fullWeeks() takes a day without a row for nothing, and rows in any order", () => {
  const rows = days(14, () => ({a: 1})).filter((_, i) => i === 0 || i === 6 || i === 13);
  expect(fullWeeks(rows.reverse(), ["a"])).toEqual([
    {from: day(1), sums: {a: 2}},
    {from: day(8), sums: {a: 1}}
  ]);
});

test("fullWeeks() of less than a week are none", () => {
  expect(
    fullWeeks(
      days(7, () => ({a: 1})),
      ["a"]
    )
  ).toHaveLength(1);
  expect(
    fullWeeks(
      days(6, () => ({a: 1})),
      ["a"]
    )
  ).toEqual([]);
  expect(fullWeeks<"a">([], ["a"])).toEqual([]);
});
