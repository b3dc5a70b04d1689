import {expect, test} from "vitest";
import {describeReport} from "../../../../src/chapters/methods/methods-lead.ts";
import {describeSample} from "../../../../src/components/describe-sample.ts";
import {format} from "../formats.ts";
import {textOf} from "../text-of.ts";

const exact = "It contains no samples or estimates: every figure is exact.";
const report = (inputs: number[], lastDay: string, samplingFactor = 1) =>
  textOf(
    describeReport(
      inputs.map((rows) => ({rows})),
      {choices: {firstDay: "2021-01-01", lastDay}, samplingFactor},
      format
    )
  );

test.each([
  [
    "one row of one day",
    [1],
    "2021-01-01",
    "This report was built from 1 file with 1 row and covers one day, Jan 1, 2021."
  ],
  [
    "no file",
    [],
    "2021-01-02",
    "This report was built from 0 files with 0 rows and covers Jan 1, 2021 to Jan 2, 2021."
  ],
  [
    "two files",
    [1000, 234],
    "2021-03-31",
    "This report was built from 2 files with 1,234 rows and covers Jan 1, 2021 to Mar 31, 2021."
  ]
])("what the report was built from: %s", (_, inputs, lastDay, text) => {
  expect(report(inputs, lastDay)).toBe(`${text} ${exact}`);
});

test("of a sample, what is exact and what is marked", () => {
  expect(report([1234], "2021-03-31", 16)).toBe(
    "This report was built from 1 file with 1,234 rows and covers Jan 1, 2021 to Mar 31, 2021. Sums are exact, and so is each metric of the whole report. Figures that are computed from one visitor in 16 are marked as estimates."
  );
});

test("the page says once that all is exact", () => {
  const page = `${report([1], "2021-03-31")} ${describeSample({samplingFactor: 1, groupedAsOther: {}})}`;
  expect(page.match(/exact/g)).toHaveLength(1);
});
