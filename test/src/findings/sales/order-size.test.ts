import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/sales/order-size.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const row = {
  orders: 1000,
  mean: 100,
  median: 60,
  below: 700,
  top_revenue: 45_000,
  revenue: 100_000
};

test("speaks of a mean that a few large orders lift", () => {
  const claim = tryFinding(finding, [row]);
  expect(claim?.text).toBe(
    "A few large orders raise the average: of 1,000 orders, 70.0% were below the average of $100.00, and half were worth $60.00 or less. The largest tenth made 45.0% of the revenue."
  );
  expect(claim?.action).toMatch(/^Plan with the median order of \$60\.00/);
});

test("says the opposite of one that small orders pull down", () => {
  const claim = tryFinding(finding, [{...row, median: 120, below: 300}]);
  expect(claim?.text).toBe(
    "Small orders lower the average: of 1,000 orders, 70.0% were at or above the average of $100.00, and half were worth $120.00 or more."
  );
});

test.each([
  {...row, orders: 99, below: 80},
  {...row, below: 510}
])("is silent at %o", (one) => {
  expect(tryFinding(finding, [one])).toBeUndefined();
});

test("is silent where everything was free", () => {
  expect(
    tryFinding(finding, [{...row, revenue: 0, top_revenue: 0, mean: 0, median: 0}])
  ).toBeUndefined();
});

testThresholds(finding, [
  [
    "100 orders",
    [{...row, orders: 100, below: 90}],
    "A few large orders raise the average",
    0.45 * (40 / 60)
  ],
  ["99 orders", [{...row, orders: 99, below: 90}], undefined],
  // of 1,000, Wilson's interval holds one half from 470 to 530
  ["469 below", [{...row, below: 469, median: 120}], "Small orders lower the average", 20 / 120],
  ["470 below", [{...row, below: 470}], undefined],
  ["530 below", [{...row, below: 530}], undefined],
  ["531 below", [{...row, below: 531}], "A few large orders raise the average"]
]);

test("is silent where all orders are alike", () => {
  expect(tryFinding(finding, [{...row, median: 100, below: 0}])).toBeUndefined();
  expect(tryFinding(finding, [{...row, median: 120, below: 1}])?.text).toMatch(
    /^Small orders lower/
  );
});
