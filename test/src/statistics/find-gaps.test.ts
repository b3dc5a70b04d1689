import {expect, test} from "vitest";
import {daysInGaps, findGaps, isInGap} from "../../../src/statistics/find-gaps.ts";

/** Every day from one to another. */
function days(from: string, to: string): string[] {
  const found: string[] = [];
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000)
    found.push(new Date(day).toISOString().slice(0, 10));
  return found;
}

const hole = [...days("2011-01-01", "2011-01-31"), ...days("2011-05-01", "2011-06-30")];
const gaps = [{from: "2011-02-01", to: "2011-04-30", days: 89}];

test("three months without a row are a gap, in whatever order days come", () => {
  expect(findGaps(hole)).toEqual(gaps);
  expect(findGaps([...hole].reverse().map((day) => Date.parse(day)))).toEqual(gaps);
});

test("three weeks are a gap, a day less is none", () => {
  const around = (last: string) => [
    ...days("2020-12-01", "2020-12-24"),
    ...days(last, "2021-02-28")
  ];
  expect(findGaps(around("2021-01-15"))).toEqual([
    {from: "2020-12-25", to: "2021-01-14", days: 21}
  ]);
  expect(findGaps(around("2021-01-14"))).toEqual([]);
});

test("where most days are empty, none is a gap; nor before the first day or without days", () => {
  expect(findGaps(["2020-01-01", "2020-03-01", "2020-03-20", "2020-04-02"])).toEqual([]);
  expect(findGaps(["2020-01-01"])).toEqual([]);
  expect(findGaps([])).toEqual([]);
});

test("where gaps would be most of the time, there is none", () => {
  const firsts = Array.from({length: 12}, (_, i) => `2020-${String(i + 1).padStart(2, "0")}-01`);
  expect(findGaps(firsts.flatMap((day) => days(day, day.replace(/01$/, "03"))))).toEqual([]);
});

test("days of a period that lie in gaps", () => {
  expect(isInGap(Date.parse("2011-02-01"), gaps)).toBe(true);
  expect(isInGap(new Date("2011-04-30"), gaps)).toBe(true);
  expect(isInGap(Date.parse("2011-05-01"), gaps)).toBe(false);
  expect(daysInGaps("2011-01-01", "2011-06-30", gaps)).toBe(89);
  expect(daysInGaps("2011-04-20", "2011-05-10", gaps)).toBe(11);
  expect(daysInGaps("2011-05-01", "2011-05-10", gaps)).toBe(0);
});
