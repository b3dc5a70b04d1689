import {expect, test} from "vitest";
import {comparedPeriods} from "../../../src/model/compared-periods.ts";

const report = {firstDay: "2021-01-01", lastDay: "2021-01-31"};

test("compares the second half of the report with the first, without the day in the middle", () => {
  expect(comparedPeriods({}, report)).toEqual({
    kind: "halves",
    days: 15,
    earlier: {from: "2021-01-01", to: "2021-01-15"},
    later: {from: "2021-01-17", to: "2021-01-31"},
    missing: 0
  });
});

test("compares a chosen period with as many days before it", () => {
  expect(comparedPeriods({from: "2021-01-11", to: "2021-01-15"}, report)).toEqual({
    kind: "before",
    days: 5,
    earlier: {from: "2021-01-06", to: "2021-01-10"},
    later: {from: "2021-01-11", to: "2021-01-15"},
    missing: 0
  });
  expect(comparedPeriods({from: "2021-01-30"}, report)).toMatchObject({
    days: 2,
    earlier: {from: "2021-01-28", to: "2021-01-29"}
  });
});

test("counts the days of both that the exports do not cover", () => {
  const gaps = [{from: "2021-01-12", to: "2021-01-20", days: 9}];
  expect(comparedPeriods({}, report, gaps)?.missing).toBe(8);
  expect(comparedPeriods({from: "2021-01-26"}, report, gaps)?.missing).toBe(1);
  expect(comparedPeriods({from: "2021-01-30"}, report, gaps)?.missing).toBe(0);
});

test.each([
  ["the report begins too late", {to: "2021-01-10"}, report],
  ["it is one day long", {}, {firstDay: "2021-01-01", lastDay: "2021-01-01"}],
  ["it has no days", {}, {firstDay: "", lastDay: ""}]
])("compares nothing where %s", (_, filters, choices) => {
  expect(comparedPeriods(filters, choices)).toBeUndefined();
});
