import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/sales/concentration.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const row = {
  products: 1000,
  needed: 200,
  top_revenue: 60_000,
  revenue: 100_000,
  lines: 10_000,
  squares: 500_000
};

test("speaks of a shop that few products make most of", () => {
  const claim = tryFinding(finding, [row]);
  expect(claim?.text).toBe(
    "A few products make most of the revenue: 200 of 1,000 products that sold (20.0%) make 80% of it; the top tenth alone makes 60.0%."
  );
  expect(claim?.action).toMatch(/other 800/);
});

test("says the opposite where sales are spread", () => {
  expect(tryFinding(finding, [{...row, needed: 700}])?.text).toBe(
    "Sales are spread widely: 700 of 1,000 products that sold (70.0%) make 80% of the revenue."
  );
});

test.each([
  ["in between", {...row, needed: 450}],
  ["chance would do", {...row, squares: 110_000}],
  ["few products", {...row, products: 49, needed: 5}],
  ["few lines", {...row, lines: 499}]
])("is silent where %s", (_, one) => {
  expect(tryFinding(finding, [one])).toBeUndefined();
});

test("is silent of a sample of visitors, who buy only some of the products", () => {
  expect(tryFinding(finding, [row], {weight: 2})).toBeUndefined();
});

test("is silent where everything was free", () => {
  expect(tryFinding(finding, [{...row, needed: 0, top_revenue: 0, revenue: 0}])).toBeUndefined();
});

testThresholds(finding, [
  [
    "50 products",
    [{...row, products: 50, needed: 5, lines: 500, squares: 20_000}],
    "A few products make",
    0.8 * (1 - 0.1 / 0.8)
  ],
  ["49 products", [{...row, products: 49, needed: 5, lines: 500, squares: 20_000}], undefined],
  ["499 lines", [{...row, products: 50, needed: 5, lines: 499, squares: 20_000}], undefined],
  ["333 of 999", [{...row, products: 999, needed: 333}], "A few products make"],
  ["334 of 1,000", [{...row, needed: 334}], undefined],
  ["599 of 1,000", [{...row, needed: 599}], undefined],
  ["600 of 1,000", [{...row, needed: 600}], "Sales are spread widely", 0.8 * 0.25],
  // p = 0.01005 and 0.00998
  ["an index that may be chance", [{...row, squares: 111_059}], undefined],
  ["an index that is not", [{...row, squares: 111_060}], "A few products make"],
  ["an index far off", [{...row, squares: 110_990}], undefined],
  ["an index not as far off", [{...row, squares: 111_140}], "A few products make"]
]);
