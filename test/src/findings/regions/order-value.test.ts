import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/regions/order-value.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";
import {values} from "../values.ts";

const rows = (ca: number, ny = 100, orders = 200) => [
  {place: "CA", ...values(orders, ca)},
  {place: "NY", ...values(400, ny)},
  {place: "TX", ...values(400, ny)}
];

test("is shown for a place that spends more", () => {
  expect(tryFinding(finding, rows(160))?.text).toBe(
    "Customers in California spend more per order: 200 orders at $200.00 on average, compared with $125.00 elsewhere; they make 28.6% of the revenue."
  );
});

test("says the opposite of one that spends less", () => {
  expect(tryFinding(finding, rows(60))?.text).toMatch(
    /^Customers in California spend less per order: 200 orders at \$75\.00/
  );
});

test("is silent where all are alike, and of a place with few orders", () => {
  expect(tryFinding(finding, rows(100))).toBeUndefined();
  expect(tryFinding(finding, rows(160, 100, 40))).toBeUndefined();
});

/** One place among others that are too small. */
const small = (orders: number) => [
  {place: "CA", ...values(orders, 200)},
  ...Array.from({length: 20}, (_, i) => ({place: `P${i}`, ...values(40, 100)}))
];

test("compares places of 50 orders, not of 49", () => {
  const [own, ...others] = small(50);
  expect(tryFinding(finding, [{...own!, orders: 49, paid: 49}, ...others])).toBeUndefined();
});

testThresholds(finding, [
  [
    "50 orders",
    small(50),
    "Customers in California spend more",
    (50 * 250) / (50 * 250 + 800 * 125)
  ],
  ["48 orders", small(48), undefined]
]);
