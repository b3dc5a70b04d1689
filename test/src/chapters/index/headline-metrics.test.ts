import {expect, test} from "vitest";
import {headlineIds} from "../../../../src/chapters/index/headline-metrics.ts";

const nothing = {
  events: false,
  purchases: false,
  sales: false,
  revenue: false,
  buyers: false,
  returns: false
};
const sold = {...nothing, sales: true, revenue: true};

test.each([
  [nothing, []],
  [sold, ["revenue", "orders", "aov"]],
  [
    {...sold, returns: true, buyers: true},
    ["revenue", "net_revenue", "orders", "aov", "customers"]
  ],
  [{...nothing, events: true}, ["users", "sessions", "views"]],
  [{...nothing, sales: true}, ["orders", "units"]],
  [
    {...sold, events: true, purchases: true},
    ["revenue", "orders", "aov", "users", "sessions", "session_conversion"]
  ]
])("the headline figures of a shop with %j", (has, ids) => {
  expect(headlineIds(has)).toEqual(ids);
});
