import {expect, test} from "vitest";
import {finding} from "../../../src/findings/customers-second-basket.ts";
import {tryFinding} from "./try-finding.ts";

const row = (customers: number, again: number) => ({
  customers,
  again,
  revenue: 1000,
  again_revenue: 400
});

test("speaks where most bought once", () => {
  const claim = tryFinding(finding, [row(1000, 250)]);
  expect(claim?.text).toBe(
    "Most customers bought once: of 1,000 customers 25.0% came back for a second basket. They brought 40.0% of the revenue."
  );
  expect(claim).toMatchObject({n: 1000, numbers: {share: 0.25, once: 0.75, worth: 0.4}});
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where most come back", () => {
  const claim = tryFinding(finding, [row(1000, 660)]);
  expect(claim?.text).toBe(
    "Most customers come back: 66.0% of 1,000 customers filled more than one basket, and brought 40.0% of the revenue."
  );
});

test.each([
  ["without rows", []],
  ["of too few customers", [row(99, 0)]],
  ["about one half", [row(1000, 510)]],
  ["where nothing was earned", [{customers: 500, again: 0, revenue: 0, again_revenue: 0}]]
])("is silent %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});
