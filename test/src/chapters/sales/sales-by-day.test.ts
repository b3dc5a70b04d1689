import {expect, test} from "vitest";
import {describeDays} from "../../../../src/chapters/sales/sales-by-day.ts";
import {format} from "../formats.ts";
import {metricsOf} from "../metrics.ts";
import {textOf} from "../text-of.ts";

test.each([
  [1, 300, "1 day with a sale, $300.00 on average."],
  [3, 300, "3 days with a sale, $100.00 on average."],
  [1500, 300, "1,500 days with a sale, $0.20 on average."]
])("days with a sale: %i", (days, revenue, text) => {
  expect(textOf(describeDays(days, metricsOf({revenue}), format))).toBe(text);
});
