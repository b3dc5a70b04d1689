import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/sales/bestsellers.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const row = {
  products: 500,
  best: 50,
  lines: 2000,
  best_lines: 700,
  revenue: 100_000,
  best_revenue: 60_000,
  later_revenue: 80_000,
  best_later_revenue: 36_000
};

test("speaks of bestsellers that stay bestsellers", () => {
  const claim = tryFinding(finding, [row]);
  expect(claim?.text).toBe(
    "Bestsellers stay bestsellers. The 50 products that earned most in the first half of the period made 60.0% of its revenue, and still 45.0% in the second half."
  );
  expect(claim?.action).toMatch(
    /^Order bestsellers ahead: the first half’s top 50 products made 45/
  );
});

test("says the opposite of those that do not", () => {
  const claim = tryFinding(finding, [{...row, best_lines: 220, best_later_revenue: 8000}]);
  expect(claim?.text).toMatch(
    /^Bestsellers do not stay bestsellers\. .* but only 10\.0% in the second half\.$/
  );
  expect(claim?.action).toMatch(/fell from 60\.0% to 10\.0%/);
});

test.each([
  {...row, best_lines: 340},
  {...row, products: 99},
  {...row, lines: 199, best_lines: 100}
])("is silent at %o", (one) => {
  expect(tryFinding(finding, [one])).toBeUndefined();
});

test("is silent of a sample of visitors, who buy only some of the products", () => {
  expect(tryFinding(finding, [row], {weight: 2})).toBeUndefined();
});

test("is silent where everything was free", () => {
  expect(tryFinding(finding, [{...row, revenue: 0, best_revenue: 0}])).toBeUndefined();
  expect(tryFinding(finding, [{...row, later_revenue: 0, best_later_revenue: 0}])).toBeUndefined();
});

testThresholds(finding, [
  ["100 products", [{...row, products: 100}], "Bestsellers stay bestsellers.", 0.45 * 0.1],
  ["99 products", [{...row, products: 99}], undefined],
  ["200 lines", [{...row, lines: 200, best_lines: 150}], "Bestsellers stay bestsellers."],
  ["199 lines", [{...row, lines: 199, best_lines: 150}], undefined],
  // of 10,000, Wilson's interval lies below 15% up to 1,430, and above 20% from 2,079 on
  [
    "1,430 lines of the best",
    [{...row, lines: 10_000, best_lines: 1430}],
    "Bestsellers do not stay bestsellers.",
    0.6 * 0.25
  ],
  ["1,431 lines of the best", [{...row, lines: 10_000, best_lines: 1431}], undefined],
  ["2,078 lines of the best", [{...row, lines: 10_000, best_lines: 2078}], undefined],
  [
    "2,079 lines of the best",
    [{...row, lines: 10_000, best_lines: 2079}],
    "Bestsellers stay bestsellers."
  ]
]);
