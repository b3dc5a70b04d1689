import {expect, test} from "vitest";
import {planDays} from "../../../data-loaders/rollups/plan-days.ts";

test("a month is computed in one go, from its first day to its last", () => {
  const rows = new Map([
    ["2020-12-01", 1],
    ["2020-11-28", 2],
    ["2020-11-03", 3],
    ["2020-11-05", 4]
  ]);
  expect(planDays(rows)).toEqual([
    {name: "2020-11", first: "2020-11-03", last: "2020-11-28"},
    {name: "2020-12", first: "2020-12-01", last: "2020-12-01"}
  ]);
  expect(planDays(new Map())).toEqual([]);
});

test("a month of more than four million rows is computed day by day, others are not", () => {
  const rows = (last: number) =>
    new Map([
      ["2020-11-01", 1],
      ["2020-11-02", 2_000_000],
      ["2020-11-04", last],
      ["2020-12-01", 5]
    ]);
  expect(planDays(rows(1_999_999)).map(({name}) => name)).toEqual(["2020-11", "2020-12"]);
  expect(planDays(rows(2_000_000))).toEqual([
    {name: "2020-11-01", first: "2020-11-01", last: "2020-11-01"},
    {name: "2020-11-02", first: "2020-11-02", last: "2020-11-02"},
    {name: "2020-11-04", first: "2020-11-04", last: "2020-11-04"},
    {name: "2020-12", first: "2020-12-01", last: "2020-12-01"}
  ]);
});
