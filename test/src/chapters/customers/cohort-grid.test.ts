import {expect, test} from "vitest";
import {cohortGrid} from "../../../../src/chapters/customers/cohort-grid.ts";
import {
  describeLastPeriod,
  describeOneCohort
} from "../../../../src/chapters/customers/cohort-charts.ts";
import {format} from "../formats.ts";
import {textOf} from "../text-of.ts";

const options = {
  weight: 1,
  label: (start: Date) => start.toISOString().slice(0, 7),
  format
};
const cell = (age: number, customers: number, size: number, value: number) => ({
  age,
  customers,
  retention: customers / size,
  value
});
const january = {
  start: new Date("2021-01-01"),
  size: 4,
  cells: [cell(0, 4, 4, 10.4), cell(1, 1, 4, 12.6)]
};
const february = {start: new Date("2021-02-01"), size: 1, cells: [cell(0, 1, 1, 7.5)]};

test("retention begins at the second period, and cohorts without one are left out", () => {
  expect(cohortGrid([january, february], "retention", options)).toEqual({
    cells: [{age: 1, cohort: "2021-01", value: 0.25, note: "1 of 4 customers bought"}],
    ages: ["1"],
    names: ["2021-01"],
    sizes: new Map([["2021-01", "4"]])
  });
});

test("value begins with the first period; customers stand for all", () => {
  expect(cohortGrid([january, february], "value", {...options, weight: 1000})).toEqual({
    cells: [
      {age: 0, cohort: "2021-01", value: 10.4, note: "4,000 of 4,000 customers bought"},
      {age: 1, cohort: "2021-01", value: 12.6, note: "1,000 of 4,000 customers bought"},
      {age: 0, cohort: "2021-02", value: 7.5, note: "1,000 of 1,000 customers bought"}
    ],
    ages: ["0", "1"],
    names: ["2021-01", "2021-02"],
    sizes: new Map([
      ["2021-01", "4,000"],
      ["2021-02", "1,000"]
    ])
  });
  expect(cohortGrid([february], "value", options).cells[0]!.note).toBe("1 of 1 customer bought");
});

test("value of more than seven cohorts is rounded, retention is not", () => {
  const valueOf = (n: number, key: "value" | "retention") =>
    cohortGrid(Array<typeof january>(n).fill(january), key, options).cells.at(-1)!.value;
  expect([valueOf(7, "value"), valueOf(8, "value")]).toEqual([12.6, 13]);
  expect(valueOf(8, "retention")).toBe(0.25);
});

test("a single cohort has nothing to compare", () => {
  expect(textOf(describeOneCohort("month"))).toBe(
    "All customers placed their first order in the same month, so there are no cohorts to compare yet."
  );
});

test("the last period may be incomplete", () => {
  expect(textOf(describeLastPeriod("week", "2021-03-31", format))).toBe(
    "The last week of each row is the one in which the data ends (Mar 31, 2021), so it may be incomplete. The period chosen above does not limit cohorts; the other filters do."
  );
});
