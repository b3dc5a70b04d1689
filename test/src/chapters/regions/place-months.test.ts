import {expect, test} from "vitest";
import {everyMonth, rankPlaces} from "../../../../src/chapters/regions/place-months.ts";

const row = (month: string, place: string, revenue: number) => ({
  month: new Date(month),
  place,
  revenue
});

test("places are ranked by their revenue in all months", () => {
  expect(
    rankPlaces([
      row("2021-01-01", "OH", 5),
      row("2021-01-01", "TX", 4),
      row("2021-02-01", "OH", 1),
      row("2021-02-01", "TX", 4),
      row("2021-02-01", "UT", 6)
    ])
  ).toEqual(["TX", "OH", "UT"]);
  expect(rankPlaces([])).toEqual([]);
});

test("a month in which none of them bought has no revenue, and keeps its place", () => {
  const months = [row("2021-03-01", "TX", 4), row("2021-01-01", "OH", 5)];
  expect(everyMonth(months)).toEqual([
    row("2021-01-01", "OH", 5),
    row("2021-02-01", "TX", 0),
    row("2021-03-01", "TX", 4)
  ]);
  expect(everyMonth([])).toEqual([]);
});
