import {expect, test} from "vitest";
import {comparedPeriods} from "../../../src/model/compared-periods.ts";

const report = {firstDay: "2021-01-01", lastDay: "2021-01-31"};

test("compares the second half of the report with the first, without the day in the middle", () => {
  expect(comparedPeriods({}, report)).toEqual({
    kind: "halves",
    days: 15,
    earlier: {from: "2021-01-01", to: "2021-01-15"},
    later: {from: "2021-01-17", to: "2021-01-31"}
  });
});

test("compares a chosen period with as many days before it", () => {
  expect(comparedPeriods({from: "2021-01-11", to: "2021-01-15"}, report)).toEqual({
    kind: "before",
    days: 5,
    earlier: {from: "2021-01-06", to: "2021-01-10"},
    later: {from: "2021-01-11", to: "2021-01-15"}
  });
  expect(comparedPeriods({from: "2021-01-30"}, report)).toMatchObject({
    days: 2,
    earlier: {from: "2021-01-28", to: "2021-01-29"}
  });
});

test.each([
  ["the report begins too late", {to: "2021-01-10"}, report],
  ["it is one day long", {}, {firstDay: "2021-01-01", lastDay: "2021-01-01"}],
  ["it has no days", {}, {firstDay: "", lastDay: ""}]
])("compares nothing where %s", (_, filters, choices) => {
  expect(comparedPeriods(filters, choices)).toBeUndefined();
});
