import {expect, test} from "vitest";
import {brandStep} from "../../../../src/chapters/brands/brand-step.ts";

const choices = {firstDay: "2021-01-01", lastDay: "2021-03-31"};

test.each([
  [{}, "week"],
  [{to: "2021-03-01"}, "day"],
  [{to: "2021-03-02"}, "week"],
  [{from: "2021-02-01"}, "day"],
  [{from: "2021-01-31", to: "2021-03-31"}, "day"],
  [{from: "2021-01-30", to: "2021-03-31"}, "week"]
])("60 days are drawn by day, more by week: %j", (period, step) => {
  expect(brandStep(period, choices)).toBe(step);
});
