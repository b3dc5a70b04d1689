import {expect, test} from "vitest";
import {ofAllVisitors} from "../../../../src/chapters/rhythm/read-rhythm.ts";
import {dailyOf, day} from "./daily.ts";

test("a sample’s orders stand for all visitors, what adds up stays as it is", () => {
  const daily = ofAllVisitors(dailyOf([3], {weight: 4}));
  expect([...daily]).toEqual([{day: day(1), interactions: 3, orders: 12, revenue: 30}]);
  expect(daily).toMatchObject({weight: 4, sql: "SELECT 1"});
});

test("without a sample nothing changes", () => {
  expect([...ofAllVisitors(dailyOf([3, 0]))]).toEqual([...dailyOf([3, 0])]);
  expect([...ofAllVisitors(dailyOf([]))]).toEqual([]);
});
