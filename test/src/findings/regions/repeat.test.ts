import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/regions/repeat.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const rows = (repeaters: number, customers = 500) => [
  {source: "Affiliate", customers, repeaters, revenue: 50_000},
  {source: "Google", customers: 500, repeaters: 200, revenue: 50_000},
  {source: "Organic", customers: 500, repeaters: 200, revenue: 50_000}
];

test("is shown for a source whose customers come back", () => {
  const claim = tryFinding(finding, rows(300));
  expect(claim?.text).toBe(
    "Customers from Affiliate come back more often: 60.0% of 500 customers ordered more than once, compared with 40.0% of those from other sources."
  );
  expect(claim?.effect).toBeCloseTo(1 / 6);
});

test("says the opposite of one whose customers do not", () => {
  const claim = tryFinding(finding, rows(100));
  expect(claim?.text).toMatch(/^Customers from Affiliate come back less often: 20\.0% of 500/);
  expect(claim?.action).toMatch(/only 20\.0% place a second/);
});

test("is silent where all are alike, and of a source with few customers", () => {
  expect(tryFinding(finding, rows(203))).toBeUndefined();
  expect(tryFinding(finding, rows(45, 99))).toBeUndefined();
});

/** One source among others that are too small. */
const small = (customers: number) => [
  {source: "Affiliate", customers, repeaters: 90, revenue: 1000},
  ...Array.from({length: 20}, (_, i) => ({
    source: `S${i}`,
    customers: 90,
    repeaters: 36,
    revenue: 50
  }))
];

testThresholds(finding, [
  ["100 customers", small(100), "Customers from Affiliate come back more often", 0.5],
  ["99 customers", small(99), undefined]
]);
