import {expect, test} from "vitest";
import {metricDelta} from "../../../../src/chapters/index/headline-tiles.ts";
import {metricsOf} from "../metrics.ts";

const orders = (value: number | null, isEstimate = false) =>
  Object.assign(metricsOf({orders: value}), {isEstimate: () => isEstimate});
const before = {kind: "before", samplingFactor: 4} as const;
const halves = {kind: "halves", samplingFactor: 1} as const;

test.each([
  [10, 15, 0.5],
  [10, 5, -0.5],
  [10, 10, 0],
  [10, 0, -1],
  [0, 5, null],
  [null, 5, null],
  [10, null, null]
])("from %s to %s is a change of %s", (earlier, later, change) => {
  expect(metricDelta("orders", orders(earlier), orders(later), before).value).toBe(change);
});

test("a change names itself and where it is", () => {
  expect(metricDelta("orders", orders(1), orders(2), before)).toEqual({
    value: 1,
    few: true,
    estimated: false,
    id: "orders_change",
    against: "the days before",
    within: undefined
  });
  expect(metricDelta("orders", orders(1), orders(2), halves).within).toBe("in the second half");
});

test.each([
  [29, 40, true],
  [40, 29, true],
  [30, 30, false]
])("of %s and %s orders too few to tell a change: %s", (earlier, later, few) => {
  expect(metricDelta("orders", orders(earlier), orders(later), before).few).toBe(few);
});

test("of an estimate, those count that were seen", () => {
  const few = (n: number) => metricDelta("orders", orders(n, true), orders(n, true), before).few;
  expect([few(119), few(120)]).toEqual([true, false]);
});

test.each([
  ["aov", {aov: 300, orders: 29}, true],
  ["revenue", {revenue: 9, orders: 30}, false],
  ["customers", {customers: 29, orders: 90}, true],
  ["users", {users: 30, orders: 1}, false],
  ["sessions", {users: 30, sessions: 90}, false],
  ["sessions", {users: 29, sessions: 90}, true],
  ["sessions", {users: null, sessions: 30}, false],
  ["session_conversion", {session_conversion: 0.5, sessions: 60}, false],
  ["session_conversion", {session_conversion: 0.5, sessions: 58}, true]
])("whether %s of %j has too little behind it: %s", (id, values, few) => {
  const metric = Object.assign(metricsOf(values), {isEstimate: () => false});
  expect(metricDelta(id, metric, metric, before).few).toBe(few);
});

test.each([
  [true, false],
  [false, true]
])("a change is an estimate where either figure is: %s, %s", (earlier, later) => {
  const delta = metricDelta("orders", orders(1, earlier), orders(2, later), before);
  expect(delta.estimated).toBe(true);
});
