import {expect, test} from "vitest";
import {splitRevenue} from "../../../../src/chapters/customers/revenue-chart.ts";
import {rows} from "../rows.ts";

const [january, february, march] = [1, 2, 3].map((month) => new Date(Date.UTC(2021, month - 1)));
const row = (cohort: Date, age: number, revenue: number) => ({cohort, age, customers: 1, revenue});
const started = [
  row(january!, 0, 10),
  row(january!, 2, 20),
  row(february!, 1, 5),
  row(march!, 0, 40)
];
const shown = (...starts: Date[]) => ({starts, grain: "month" as const});

test("revenue is of those who began in the period, and of the others", () => {
  expect(splitRevenue(rows(started, {weight: 2}), shown(january!, february!, march!))).toEqual([
    {start: january, first: 20, later: 0},
    {start: february, first: 0, later: 0},
    {start: march, first: 80, later: 50}
  ]);
});

test("only the periods shown are there, and none where nothing was sold in any", () => {
  expect(splitRevenue(rows(started), shown(march!))).toEqual([
    {start: march, first: 40, later: 25}
  ]);
  expect(splitRevenue(rows(started), shown(february!))).toEqual([]);
  expect(splitRevenue(rows([]), shown(january!))).toEqual([]);
});
