import {expect, test} from "vitest";
import {describeNumbering} from "../../../../src/chapters/methods/describe-numbering.ts";

test.each([
  [
    true,
    "Days begin at midnight, Europe/London. Visitors, customers, sessions and orders have sequential numbers instead of the shop’s ids. Names, addresses and e-mail addresses in an export are dropped when it is read."
  ],
  [
    false,
    "Days begin at midnight, Europe/London. Customers and orders have sequential numbers instead of the shop’s ids. Names, addresses and e-mail addresses in an export are dropped when it is read."
  ]
])("what is numbered, with a log: %s", (events, text) => {
  expect(describeNumbering({has: {events}, timeZone: "Europe/London"})).toBe(text);
});
