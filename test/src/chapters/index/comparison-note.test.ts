import {expect, test} from "vitest";
import {describeComparison} from "../../../../src/chapters/index/comparison-note.ts";
import {comparedPeriods} from "../../../../src/model/compared-periods.ts";
import {format} from "../formats.ts";
import {textOf} from "../text-of.ts";

const report = {firstDay: "2021-01-01", lastDay: "2021-01-10"};

test.each([
  [
    {},
    "The changes compare the last 5 days, from Jan 6, 2021 on, with the 5 days from Jan 1, 2021 to Jan 5, 2021."
  ],
  [
    {from: "2021-01-08"},
    "The changes compare this period with the 3 days before it, Jan 5, 2021 to Jan 7, 2021."
  ],
  [{from: "2021-01-10"}, "The changes compare this period with the day before it, Jan 9, 2021."],
  [
    {from: "2021-01-02"},
    "The data does not go back far enough to compare this period with the same number of days before it."
  ]
])("which days are compared under %j", (filters, text) => {
  expect(textOf(describeComparison(comparedPeriods(filters, report), format))).toBe(text);
});

test("says why no change is shown across days without a row", () => {
  const periods = comparedPeriods({}, report, [{from: "2021-01-03", to: "2021-01-04", days: 2}]);
  expect(textOf(describeComparison(periods, format))).toBe(
    "Changes are not shown: nothing is recorded on 2 of the days that they would compare."
  );
});

test("the last day of two is compared with the first", () => {
  const periods = comparedPeriods({}, {...report, lastDay: "2021-01-02"});
  expect(textOf(describeComparison(periods, format))).toBe(
    "The changes compare the last day, Jan 2, 2021, with the first, Jan 1, 2021."
  );
});
