import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/customers/best-tenth.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const half = (half: number, customers: number, top_revenue: number) => ({
  half,
  customers,
  top: customers / 10,
  top_revenue,
  revenue: 1000
});

test("is shown where the shop depends on the top tenth", () => {
  const claim = tryFinding(finding, [half(0, 200, 400), half(1, 200, 420)]);
  expect(claim?.text).toBe(
    "The shop depends on a few customers: the top tenth of 400 customers made 41.0% of all spending by known customers."
  );
  expect(claim).toMatchObject({n: 400, nOf: "customers", numbers: {share: 0.41, top: 40}});
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where all spend alike", () => {
  const claim = tryFinding(finding, [half(0, 200, 150), half(1, 200, 130)]);
  expect(claim?.text).toBe(
    "The shop does not depend on a few customers: even the top tenth of 400 customers made only 14.0% of all spending by known customers."
  );
});

test.each([
  ["without rows", []],
  ["of too few customers", [half(0, 90, 400), half(1, 90, 420)]],
  ["where one half does not show it", [half(0, 200, 400), half(1, 200, 250)]],
  ["of half the customers", [half(0, 200, 400)]]
])("is silent %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

testThresholds(finding, [
  [
    "100 in each half",
    [half(0, 100, 400), half(1, 100, 420)],
    "The shop depends on a few customers",
    0.41 * (0.31 / 0.9)
  ],
  ["99 in one half", [half(0, 99, 400), half(1, 100, 420)], undefined],
  [
    "30% in one half",
    [half(0, 200, 300), half(1, 200, 420)],
    "The shop depends on a few customers"
  ],
  ["less in one half", [half(0, 200, 299), half(1, 200, 420)], undefined],
  [
    "20% in one half",
    [half(0, 200, 200), half(1, 200, 130)],
    "The shop does not depend on a few customers",
    0.165 * 0.1
  ],
  ["more in one half", [half(0, 200, 201), half(1, 200, 130)], undefined],
  [
    "nothing spent",
    [half(0, 200, 0), half(1, 200, 0)].map((row) => ({...row, revenue: 0})),
    undefined
  ]
]);
