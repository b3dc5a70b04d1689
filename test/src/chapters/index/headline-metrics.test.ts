import {expect, test} from "vitest";
import {headlineIds} from "../../../../src/chapters/index/headline-metrics.ts";

const nothing = {events: false, sales: false, buyers: false, returns: false};

test.each([
  [nothing, []],
  [{...nothing, sales: true}, ["revenue", "orders", "aov"]],
  [
    {...nothing, sales: true, returns: true, buyers: true},
    ["revenue", "net_revenue", "orders", "aov", "customers"]
  ],
  [{...nothing, events: true}, ["users", "sessions", "session_conversion"]],
  [
    {...nothing, sales: true, events: true},
    ["revenue", "orders", "aov", "users", "sessions", "session_conversion"]
  ]
])("the headline figures of a shop with %j", (has, ids) => {
  expect(headlineIds(has)).toEqual(ids);
});
