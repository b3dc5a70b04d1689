import {expect, test} from "vitest";
import {cohortTable} from "../../../src/statistics/cohort-table.ts";

const month = (n: number) => new Date(Date.UTC(2024, n, 1));
const row = (start: number, age: number, customers: number, revenue: number) => ({
  cohort: month(start),
  age,
  customers,
  revenue
});

test("cohortTable() follows each cohort to the last period, the first cohort first", () => {
  const rows = [row(1, 0, 4, 40), row(0, 2, 2, 30), row(0, 0, 10, 100), row(0, 1, 5, 50)];
  const table = cohortTable(rows, "month", new Date("2024-03-15"));
  expect(table).toEqual([
    {
      start: month(0),
      size: 10,
      cells: [
        {age: 0, customers: 10, retention: 1, value: 10},
        {age: 1, customers: 5, retention: 0.5, value: 15},
        {age: 2, customers: 2, retention: 0.2, value: 18}
      ]
    },
    {
      start: month(1),
      size: 4,
      cells: [
        {age: 0, customers: 4, retention: 1, value: 10},
        {age: 1, customers: 0, retention: 0, value: 10}
      ]
    }
  ]);
});

test("cohortTable() of nothing is nothing", () => {
  expect(cohortTable([], "month", new Date("2024-03-15"))).toEqual([]);
});
