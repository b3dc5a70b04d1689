import {expect, test} from "vitest";
import {finding} from "../../../src/findings/sales-order-size.ts";
import {tryFinding} from "./try-finding.ts";

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
    "A few large orders lift the mean: of 1,000 orders 70.0% came to less than the average of $100.00, and half of all to $60.00 or less. The largest tenth brought 45.0% of the revenue."
  );
  expect(claim?.action).toMatch(/^Plan with the median order, \$60\.00/);
});

test("says the opposite of one that small orders pull down", () => {
  const claim = tryFinding(finding, [{...row, median: 120, below: 300}]);
  expect(claim?.text).toBe(
    "Small orders pull the mean down: of 1,000 orders 70.0% came to the average of $100.00 or more, and half of all to $120.00 or more."
  );
});

test.each([
  {...row, orders: 99, below: 80},
  {...row, below: 510}
])("is silent at %o", (one) => {
  expect(tryFinding(finding, [one])).toBeUndefined();
});
