import {expect, test} from "vitest";
import {finding} from "../../../src/findings/sales-single-item.ts";
import {tryFinding} from "./try-finding.ts";

const row = {orders: 1000, single: 700, revenue: 100_000, single_revenue: 35_000};

test("speaks of orders of a single product", () => {
  expect(tryFinding(finding, [row])?.text).toBe(
    "Most orders are of a single product: 70.0% of 1,000 orders. They come to $50.00 on average, those of several to $216.67."
  );
});

test("says the opposite where several are bought at once", () => {
  expect(tryFinding(finding, [{...row, single: 200, single_revenue: 10_000}])?.text).toBe(
    "Customers buy several things at once: 80.0% of 1,000 orders hold more than one product, and come to $112.50 against $50.00 for one."
  );
});

test.each([
  {...row, single: 1000, single_revenue: 100_000},
  {...row, single: 500},
  {...row, orders: 99, single: 90}
])("is silent at %o", (one) => {
  expect(tryFinding(finding, [one])).toBeUndefined();
});
