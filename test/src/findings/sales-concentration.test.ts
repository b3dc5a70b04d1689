import {expect, test} from "vitest";
import {finding} from "../../../src/findings/sales-concentration.ts";
import {tryFinding} from "./try-finding.ts";

const row = {
  products: 1000,
  needed: 200,
  top_revenue: 60_000,
  revenue: 100_000,
  lines: 10_000,
  squares: 500_000
};

test("speaks of a shop that few products carry", () => {
  const claim = tryFinding(finding, [row]);
  expect(claim?.text).toBe(
    "Few products carry the shop: 200 of 1,000 products that sold, 20.0%, make 80% of the revenue; the tenth that earns most alone makes 60.0%."
  );
  expect(claim?.action).toMatch(/other 800/);
});

test("says the opposite where sales are spread", () => {
  expect(tryFinding(finding, [{...row, needed: 700}])?.text).toBe(
    "Sales are spread widely: 700 of 1,000 products that sold, 70.0%, make 80% of the revenue."
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

test("is silent of a sample of visitors, who buy but a part of the products", () => {
  expect(tryFinding(finding, [row], {weight: 2})).toBeUndefined();
});
