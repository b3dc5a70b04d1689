import {expect, test} from "vitest";
import {finding} from "../../../src/findings/regions-order-value.ts";
import {tryFinding} from "./try-finding.ts";
import {values} from "./values.ts";

const rows = (ca: number, ny = 100, orders = 200) => [
  {place: "CA", ...values(orders, ca)},
  {place: "NY", ...values(400, ny)},
  {place: "TX", ...values(400, ny)}
];

test("speaks of a place that spends more", () => {
  expect(tryFinding(finding, rows(160))?.text).toBe(
    "Customers in California spend more at a time: 200 orders at $200.00 on average, against $125.00 elsewhere, 28.6% of the revenue."
  );
});

test("says the opposite of one that spends less", () => {
  expect(tryFinding(finding, rows(60))?.text).toMatch(
    /^Customers in California spend less at a time: 200 orders at \$75\.00/
  );
});

test("is silent where all are alike, and of a place with few orders", () => {
  expect(tryFinding(finding, rows(100))).toBeUndefined();
  expect(tryFinding(finding, rows(160, 100, 40))).toBeUndefined();
});
