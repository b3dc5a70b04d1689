import {expect, test} from "vitest";
import type {MonthMean} from "../../../../src/chapters/rhythm/month-means.ts";
import {describeSeason} from "../../../../src/chapters/rhythm/season-note.ts";
import {textOf} from "../text-of.ts";
import {format} from "./format.ts";

const month = (n: number, mean: number, days = 28): MonthMean => {
  return {month: new Date(Date.UTC(2021, n - 1, 1)), days, sum: mean * days, mean};
};
const tooFew = "There are too few active days to describe a season.";

test.each([
  ["no month", [], tooFew],
  ["one month", [month(1, 10)], tooFew],
  ["another month of 13 days", [month(1, 10), month(2, 5, 13)], tooFew],
  [
    "another month of 14 days",
    [month(1, 8), month(2, 12.4, 14)],
    "Feb 2021 was busier than Jan 2021, with 12 orders a day, compared with 8.0."
  ],
  [
    "a short month that is busiest",
    [month(1, 1200), month(2, 20), month(3, 9000, 3)],
    "Jan 2021 was busier than Feb 2021, with 1,200 orders a day, compared with 20."
  ],
  [
    "a short month and three long ones",
    [month(1, 1200), month(2, 20), month(3, 30), month(4, 9000, 3)],
    "Of the months with 14 days or more, the busiest month is Jan 2021 with 1,200 orders a day, the quietest month is Feb 2021 with 20."
  ],
  [
    "months about alike",
    [month(1, 392), month(2, 391), month(3, 9000, 3)],
    "The months with 14 days or more are about equally busy, with 391 to 392 orders a day."
  ],
  [
    "months a tenth apart",
    [month(1, 111), month(2, 100), month(3, 105)],
    "The busiest month is Jan 2021 with 111 orders a day, the quietest month is Feb 2021 with 100."
  ],
  [
    "months alike",
    [month(1, 10), month(2, 10), month(3, 10)],
    "All months are equally busy, with 10 orders a day."
  ],
  [
    "two busiest months",
    [month(1, 10), month(2, 10), month(3, 0)],
    "The busiest months are Jan 2021 and Feb 2021 with 10 orders a day, the quietest month is Mar 2021 with 0."
  ]
])("the season of %s", (_, months, text) => {
  expect(textOf(describeSeason(months, "orders", format))).toBe(text);
});

test("orders of a sample are estimates", () => {
  const text = (...months: MonthMean[]) =>
    textOf(describeSeason(months, "orders", format, {estimated: true}));
  expect(text(month(1, 8), month(2, 12))).toBe(
    "Feb 2021 was busier than Jan 2021, with ≈ 12 orders a day, compared with ≈ 8.0."
  );
  expect(text(month(1, 8), month(2, 8))).toBe(
    "All months are equally busy, with ≈ 8.0 orders a day."
  );
});
