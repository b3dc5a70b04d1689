import {expect, test} from "vitest";
import {monthMeans} from "../../../../src/chapters/rhythm/month-means.ts";
import {dailyOf, day} from "./daily.ts";

test("months have the mean over their days in the period, empty days included", () => {
  // 32 days of March and April, of which the last three and the first are in the period
  const period = [day(29), day(30), day(31), day(32)];
  const daily = dailyOf(Array.from({length: 32}, (_, i) => (i === 28 ? 4 : i === 30 ? 5 : 0)));
  expect(monthMeans(daily, period, "orders")).toEqual([
    {month: day(29), days: 3, sum: 9, mean: 3},
    {month: day(32), days: 1, sum: 0, mean: 0}
  ]);
});

test("where nothing happened, means are 0; without days there are none", () => {
  expect(monthMeans(dailyOf([]), [day(1)], "interactions")).toEqual([
    {month: day(1), days: 1, sum: 0, mean: 0}
  ]);
  expect(monthMeans(dailyOf([]), [], "interactions")).toEqual([]);
});
