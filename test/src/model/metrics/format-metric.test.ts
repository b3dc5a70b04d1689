import {expect, test} from "vitest";
import {formatMetric} from "../../../../src/model/metrics/format-metric.ts";

const look = {locale: "en-US", currency: "USD"};

test.each([
  ["count", 130_000, "130,000"],
  ["money", 249.99, "$249.99"],
  ["money", 573_480, "$573,480"],
  ["share", 0.1, "10.0%"],
  ["ratio", 1.8992, "1.90"]
] as const)('formatMetric("%s")(%d) is %s', (unit, value, text) => {
  expect(formatMetric(unit, look)(value)).toBe(text);
});

test("formatMetric follows the report's locale and currency", () => {
  const german = {locale: "de-DE", currency: "EUR"};
  expect(formatMetric("money", german)(1234.5).replace(/\s/g, " ")).toBe("1.235 €");
  expect(formatMetric("count", german)(1234)).toBe("1.234");
});
