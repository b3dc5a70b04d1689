import {expect, test} from "vitest";
import {describeSales, describeVisits} from "../../../../src/chapters/index/summary-lead.ts";
import {metricsOf} from "../metrics.ts";
import {textOf} from "../text-of.ts";

const visits = {
  users: 1200,
  sessions: 1500,
  views: 4000,
  session_conversion: 0.02,
  orders: 30,
  revenue: 3000,
  aov: 100,
  customers: 25,
  repeat_rate: 0.2,
  returns: 400,
  net_revenue: 2600
};
const came =
  "1,200 visitors came in 1,500 sessions and viewed products 4,000 times. 2.0% of the sessions ended in a purchase";

test.each([
  ["nobody", {...visits, users: 0, sessions: 0, views: 0}, true, "No visits match these filters."],
  [
    "a log without sessions",
    {users: 140, sessions: null, session_conversion: null, views: 1020},
    false,
    "140 visitors viewed products 1,020 times."
  ],
  [
    "a filter that keeps events without sessions alone",
    {users: 1, sessions: 0, session_conversion: null, views: 3},
    false,
    "1 visitor viewed products 3 times."
  ],
  [
    "a log without visitors",
    {users: null, sessions: 12, session_conversion: 0.25, views: 30},
    false,
    "12 sessions viewed products 30 times. 25.0% of the sessions ended in a purchase."
  ],
  [
    "a log without visitors and sessions",
    {users: null, sessions: null, views: 30},
    false,
    "Products were viewed 30 times."
  ],
  [
    "all",
    visits,
    true,
    `${came}. 30 orders were worth $3,000, an average of $100.00 each. Of 25 customers, 20.0% ordered more than once.`
  ],
  ["no sales", {...visits, customers: null}, false, `${came}.`],
  ["no orders", {...visits, orders: 0, customers: 0}, true, `${came}.`],
  [
    "one of each",
    {...visits, users: 1, sessions: 1, views: 1, session_conversion: 1, orders: 1, customers: 1},
    true,
    "1 visitor came in 1 session and viewed products 1 time. It ended in a purchase. 1 order was worth $3,000."
  ]
])("who came and what was sold: %s", (_, values, sales, text) => {
  expect(textOf(describeVisits(metricsOf(values), {sales, revenue: sales}))).toBe(text);
});

test("of orders without amounts their number is told", () => {
  const has = {sales: true, revenue: false};
  expect(textOf(describeVisits(metricsOf({...visits, revenue: null, aov: null}), has))).toBe(
    `${came}. 30 orders were placed. Of 25 customers, 20.0% ordered more than once.`
  );
});

test.each([
  ["nothing", {...visits, orders: 0}, true, "Nothing was sold under these filters."],
  [
    "without returns",
    visits,
    false,
    "30 orders were placed, worth $3,000, an average of $100.00 each. Of 25 known customers, 20.0% ordered more than once."
  ],
  [
    "with returns",
    {...visits, customers: 0},
    true,
    "30 orders were placed, worth $3,000, an average of $100.00 each; after $400.00 of returns, $2,600 remained."
  ],
  [
    "one of each",
    {...visits, orders: 1, customers: 1, repeat_rate: 0},
    false,
    "1 order was placed, worth $3,000."
  ]
])("what was sold where visitors are not known: %s", (_, values, returns, text) => {
  expect(textOf(describeSales(metricsOf(values), {returns}))).toBe(text);
});
