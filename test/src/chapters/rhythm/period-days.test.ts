import {expect, test} from "vitest";
import {periodDays} from "../../../../src/chapters/rhythm/period-days.ts";

const report = {firstDay: "2021-02-26", lastDay: "2021-03-02"};

test.each([
  [{}, ["2021-02-26", "2021-02-27", "2021-02-28", "2021-03-01", "2021-03-02"]],
  [{from: "2021-03-01"}, ["2021-03-01", "2021-03-02"]],
  [{to: "2021-02-27"}, ["2021-02-26", "2021-02-27"]],
  [{from: "2021-02-28", to: "2021-02-28"}, ["2021-02-28"]]
])("the days of %j", (chosen, days) => {
  const period = periodDays(chosen, report, []);
  expect(period.map((day) => day.toISOString().slice(0, 10))).toEqual(days);
});

test("days that the exports do not cover are left out", () => {
  const gap = {from: report.firstDay, to: report.firstDay, days: 1};
  const all = periodDays({}, report, []);
  expect(periodDays({}, report, [gap])).toEqual(all.slice(1));
});
