import {expect, test} from "vitest";
import {finding} from "../../../src/findings/customers-best-tenth.ts";
import {tryFinding} from "./try-finding.ts";

const half = (half: number, customers: number, top_revenue: number) => ({
  half,
  customers,
  top: customers / 10,
  top_revenue,
  revenue: 1000
});

test("speaks of a best tenth that carries the shop", () => {
  const claim = tryFinding(finding, [half(0, 200, 400), half(1, 200, 420)]);
  expect(claim?.text).toBe(
    "A few customers carry the shop: the best tenth of 400 customers spent 41.0% of what all known ones did."
  );
  expect(claim).toMatchObject({n: 400, nOf: "customers", numbers: {share: 0.41, top: 40}});
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where all spend alike", () => {
  const claim = tryFinding(finding, [half(0, 200, 150), half(1, 200, 130)]);
  expect(claim?.text).toBe(
    "No few customers carry the shop: even the best tenth of 400 customers spent no more than 14.0% of what all known ones did."
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
