import {expect, test} from "vitest";
import {monthsInOrder} from "../../../../src/chapters/regions/source-charts.ts";

test("months come in order, in each the strongest source of all first", () => {
  const month = (day: string, source: string) => ({day: new Date(day), source, revenue: 1});
  const source = (name: string) => ({source: name, revenue: 1, orders: 1, customers: 1});
  const monthly = [
    month("2021-02-01", "Email"),
    month("2021-02-01", "Search"),
    month("2021-01-01", "Email"),
    month("2021-01-01", "Search")
  ];
  expect(monthsInOrder(monthly, [source("Search"), source("Email")])).toEqual([
    month("2021-01-01", "Search"),
    month("2021-01-01", "Email"),
    month("2021-02-01", "Search"),
    month("2021-02-01", "Email")
  ]);
});
