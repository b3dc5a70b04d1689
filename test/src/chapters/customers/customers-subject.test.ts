import {expect, test} from "vitest";
import {customersSubject} from "../../../../src/chapters/customers/customers-subject.ts";

test.each([
  [true, true, "Who visits, who buys, and who comes back."],
  [false, true, "Who buys, who comes back, and how much they spend."],
  [true, false, "Who visits, and who comes back."]
])("with a log: %j, with buyers: %j", (events, buyers, text) => {
  expect(customersSubject({events, buyers})).toBe(text);
});
