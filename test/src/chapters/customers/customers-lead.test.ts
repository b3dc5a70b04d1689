import {expect, test} from "vitest";
import {
  describeCustomers,
  describeVisitors
} from "../../../../src/chapters/customers/customers-lead.ts";
import {metricsOf} from "../metrics.ts";
import {textOf} from "../text-of.ts";

test.each([
  [{users: 0}, "No visitor matches these filters."],
  [{}, "No visitor matches these filters."],
  [{users: 140, events: 1296}, "140 visitors are in the log, with 1,296 events."],
  [{users: 1, events: 1, sessions: 0}, "1 visitor is in the log, with 1 event."],
  [
    {users: 1, sessions: 3, sessions_per_user: 3, events_per_session: 4.5},
    "1 visitor came in 3 sessions, with 4.50 events per session."
  ],
  [{users: 1, sessions: 1, events: 4}, "1 visitor came once, with 4 events."],
  [
    {users: 1200, sessions: 1800, sessions_per_user: 1.5, events_per_session: 4},
    "1,200 visitors came 1.50 times each on average, with 4.00 events per session."
  ]
])("how often visitors came: %j", (values, text) => {
  expect(textOf(describeVisitors(metricsOf(values)))).toBe(text);
});

test.each([
  [{customers: 0}, "Nothing was sold to a known customer under these filters."],
  [{}, "Nothing was sold to a known customer under these filters."],
  [{customers: 1, orders: 1, repeat_rate: 0}, "1 customer placed 1 order."],
  [{customers: 1, orders: 3, repeat_rate: 1}, "1 customer placed 3 orders."],
  [
    {customers: 2, orders: 2, repeat_rate: 0},
    "2 customers placed 2 orders; none of them placed more than one."
  ],
  [
    {customers: 800, orders: 1000, repeat_rate: 0.125},
    "800 customers placed 1,000 orders; 12.5% of them placed more than one."
  ]
])("how often customers ordered: %j", (values, text) => {
  expect(textOf(describeCustomers(metricsOf(values)))).toBe(text);
});
