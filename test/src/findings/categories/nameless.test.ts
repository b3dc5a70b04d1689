import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/categories/nameless.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

test("speaks of what is sold without a category", () => {
  const claim = tryFinding(finding, [
    {lines: 10_000, nameless: 500, revenue: 1_000_000, nameless_revenue: 40_000}
  ]);
  expect(claim?.text).toBe(
    "500 order lines, 5.0%, are for products without a category, worth $40,000: 4.0% of the revenue is missing from tables by category."
  );
  expect(claim).toMatchObject({n: 10_000, effect: 0.04});
  expect(claim?.action).toMatch(/\$40,000/);
});

test("says the opposite where nearly all have one", () => {
  const claim = tryFinding(finding, [
    {lines: 10_000, nameless: 10, revenue: 1_000_000, nameless_revenue: 900}
  ]);
  expect(claim?.text).toBe(
    "Categories are nearly complete: 9,990 of 10,000 order lines, 99.9%, are for products with a category."
  );
});

test.each([
  {lines: 0, nameless: 0, revenue: 0, nameless_revenue: 0},
  {lines: 299, nameless: 100, revenue: 1, nameless_revenue: 1},
  {lines: 10_000, nameless: 150, revenue: 1000, nameless_revenue: 15}
])("is silent at %o", (row) => {
  expect(tryFinding(finding, [row])).toBeUndefined();
});

const of = (lines: number, nameless: number) => ({
  lines,
  nameless,
  revenue: 1000,
  nameless_revenue: 10
});

testThresholds(finding, [
  ["300 lines", [of(300, 100)], "100 order lines, 33.3%", 0.01],
  ["299 lines", [of(299, 100)], undefined],
  // of 10,000, Wilson's interval lies above 2% from 228 on, and below 1% up to 80
  ["228 without", [of(10_000, 228)], "228 order lines"],
  ["227 without", [of(10_000, 227)], undefined],
  ["81 without", [of(10_000, 81)], undefined],
  ["80 without", [of(10_000, 80)], "Categories are nearly complete", 0.01],
  ["one line", [{...of(300, 100), nameless: 1, lines: 300}], undefined]
]);
