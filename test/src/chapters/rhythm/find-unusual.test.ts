import {expect, test} from "vitest";
import {findUnusual} from "../../../../src/chapters/rhythm/find-unusual.ts";
import {dailyOf, day} from "./daily.ts";

const flat = (n: number, usual: number, others: Readonly<Record<number, number>> = {}) =>
  Array.from({length: n}, (_, i) => others[i + 1] ?? usual);
const numbers = (days: readonly {day: number}[]) =>
  days.map((found) => (found.day - +day(0)) / 86_400_000);

test("unusual days come with the most unusual first, empty days by themselves", () => {
  const found = findUnusual(dailyOf(flat(40, 100, {10: 300, 20: 0, 30: 900})), "interactions");
  // not the first day, nor the last
  expect(found.tested).toHaveLength(38);
  expect(numbers(found.unusual)).toEqual([20, 30, 10]);
  expect(numbers(found.silent)).toEqual([20]);
  expect(numbers(found.described)).toEqual([30, 10]);
});

test("eight are described, empty days are in order", () => {
  const highs = Object.fromEntries(Array.from({length: 9}, (_, i) => [5 + 12 * i, 300 + 10 * i]));
  const found = findUnusual(dailyOf(flat(120, 100, {...highs, 60: 0, 30: 0})), "orders");
  expect(numbers(found.described)).toEqual([101, 89, 77, 65, 53, 41, 29, 17]);
  expect(found.unusual).toHaveLength(11);
  expect(numbers(found.silent)).toEqual([30, 60]);
});

test.each([
  ["none", []],
  ["27 of them", flat(27, 100)]
])("few days are not tested: %s", (_, values) => {
  expect(findUnusual(dailyOf(values), "orders")).toEqual({
    tested: [],
    unusual: [],
    silent: [],
    described: []
  });
});

test("days alike are all as expected", () => {
  const {tested, unusual} = findUnusual(dailyOf(flat(28, 100)), "orders");
  expect(tested.map(({z}) => z)).toEqual(flat(26, 0));
  expect(unusual).toEqual([]);
});

test("chance has more room in a sample’s orders, and none in interactions, which are exact", () => {
  // one visitor in 16: 12 orders were counted a day, and 30 on one
  const daily = dailyOf(flat(40, 192, {20: 480}), {weight: 16});
  const orders = findUnusual(daily, "orders");
  expect(orders.unusual).toEqual([]);
  expect(orders.tested[18]!.value).toBe(480);
  expect(orders.tested[18]!.expected).toBeCloseTo(192, 9);
  expect(numbers(findUnusual(daily, "interactions").unusual)).toEqual([20]);
});

test("the first day and the last may be cut short, and are not unusual", () => {
  const found = findUnusual(dailyOf(flat(40, 100, {1: 3, 2: 4, 39: 5, 40: 6})), "interactions");
  expect(numbers(found.unusual)).toEqual([2, 39]);
});
