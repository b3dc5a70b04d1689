import {expect, test} from "vitest";
import {describeDays, describeSplit} from "../../../../src/chapters/sales/sales-by-day.ts";
import {format} from "../formats.ts";
import {metricsOf} from "../metrics.ts";
import {textOf} from "../text-of.ts";

test.each([
  [1, 300, "There were sales on 1 day; a day with sales brought $300.00 on average."],
  [3, 300, "There were sales on 3 days; a day with sales brought $100.00 on average."],
  [1500, 300, "There were sales on 1,500 days; a day with sales brought $0.20 on average."]
])("days with a sale: %i", (days, revenue, text) => {
  expect(textOf(describeDays(days, metricsOf({revenue}), format))).toBe(text);
});

test("orders over several days are only told where there are some", () => {
  expect(describeSplit(10, 9)).toBe("An order with lines on several days counts on each of them.");
  expect(describeSplit(9, 9)).toBe("");
  expect(describeSplit(0, null)).toBe("");
});
