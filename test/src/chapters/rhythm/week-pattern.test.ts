import {expect, test} from "vitest";
import {weekPattern} from "../../../../src/chapters/rhythm/week-pattern.ts";
import {rows} from "../rows.ts";
import {day} from "./daily.ts";

const fortnight = Array.from({length: 14}, (_, i) => day(i + 1));
const hour = (weekday: number, at: number, orders: number) => {
  return {weekday, hour: at, orders, interactions: 100 * orders};
};
const hours = [hour(1, 9, 10), hour(1, 10, 4), hour(3, 9, 6)];

test("days of the week have their mean over the period, of all visitors", () => {
  const week = weekPattern(rows(hours, {weight: 2}), fortnight, "orders", "en-US");
  expect(week.weekdays.map(({name, days, mean}) => [name, days, mean])).toEqual([
    ["Monday", 2, 14],
    ["Tuesday", 2, 0],
    ["Wednesday", 2, 6],
    ["Thursday", 2, 0],
    ["Friday", 2, 0],
    ["Saturday", 2, 0],
    ["Sunday", 2, 0]
  ]);
  expect(week.busiest.map(({name}) => name)).toEqual(["Monday"]);
  expect(week.quietest.map(({name}) => name)).toEqual([
    "Tuesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday"
  ]);
  expect(week.peak).toEqual({hours: [9], sum: 32});
  expect(week.total).toBe(40);
});

test("interactions are counted where they are asked for", () => {
  const week = weekPattern(rows(hours), fortnight, "interactions", "en-US");
  expect(week.total).toBe(2000);
});

test("of hours and days that are equally busy, all are the busiest", () => {
  const level = [hour(2, 15, 3), hour(2, 16, 3), hour(4, 15, 3), hour(4, 16, 3)];
  const week = weekPattern(rows(level), fortnight, "orders", "en-US");
  expect(week.busiest.map(({name}) => name)).toEqual(["Tuesday", "Thursday"]);
  expect(week.peak).toEqual({hours: [15, 16], sum: 6});
});

test("only days of the period are there", () => {
  const week = weekPattern(rows(hours), [day(2), day(3)], "orders", "de");
  expect(week.weekdays.map(({weekday, name}) => [weekday, name])).toEqual([
    [2, "Dienstag"],
    [3, "Mittwoch"]
  ]);
});

const allDay = Array.from({length: 24}, (_, hour) => hour);

test("without rows nothing happened, without days there is no week", () => {
  expect(weekPattern(rows([]), fortnight, "orders", "en-US").total).toBe(0);
  expect(weekPattern(rows([]), [], "orders", "en-US")).toEqual({
    weekdays: [],
    busiest: [],
    quietest: [],
    peak: {hours: allDay, sum: 0},
    total: 0
  });
});
