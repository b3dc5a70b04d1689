import {expect, test} from "vitest";
import {hasEnough, metricDelta} from "../../../../src/chapters/index/headline-tiles.ts";
import {metricsOf} from "../metrics.ts";

const orders = (value: number | null, isEstimate = false) =>
  Object.assign(metricsOf({orders: value}), {isEstimate: () => isEstimate});
const before = {kind: "before"} as const;
const halves = {kind: "halves"} as const;

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

test("visits are counted by their visitors", () => {
  const visits = Object.assign(metricsOf({users: 30, sessions: 90}), {isEstimate: () => false});
  expect(metricDelta("sessions", visits, visits, before).few).toBe(false);
});

test.each([
  [true, false],
  [false, true]
])("a change is an estimate where either figure is: %s, %s", (earlier, later) => {
  const delta = metricDelta("orders", orders(1, earlier), orders(2, later), before);
  expect(delta.estimated).toBe(true);
});

test.each([
  ["orders", {orders: 10}, {orders: 29}, false],
  ["orders", {orders: 30}, {orders: 2}, true],
  ["aov", {aov: 300, orders: 29}, {aov: 200, orders: 29}, false],
  ["revenue", {revenue: 9, orders: 29}, {revenue: 9, orders: 30}, true],
  ["session_conversion", {session_conversion: 0.5, sessions: 59}, {sessions: null}, true],
  ["session_conversion", {session_conversion: 0.5, sessions: 58}, {sessions: null}, false],
  ["users", {users: 1}, {users: 1}, false]
])("whether %s of %j and then %j is enough for a change", (id, earlier, later, enough) => {
  expect(hasEnough(id, metricsOf(earlier), metricsOf(later))).toBe(enough);
});
