import {expect, test} from "vitest";
import {contentIds} from "../../../../src/chapters/quality/content-metrics.ts";
import {recordNoun} from "../../../../src/chapters/quality/record-noun.ts";
import {hasAll} from "../has.ts";

test("accepted rows are events where there is a log, else order lines", () => {
  const log = {has: hasAll()};
  expect(contentIds(log)).toEqual([
    "events",
    "sessions",
    "users",
    "products",
    "brands",
    "categories"
  ]);
  expect(recordNoun(log)).toBe("event");
  const orders = {has: hasAll({events: false})};
  expect(contentIds(orders)).toEqual(["orders", "customers", "units"]);
  expect(recordNoun(orders)).toBe("order line");
});
