import {expect, test} from "vitest";
import {finding} from "../../../src/findings/customers-quiet-regulars.ts";
import {tryFinding} from "./try-finding.ts";

const rows = (loyal: number, quiet: number) => [
  {segment: "Champions", customers: loyal, revenue: 5000},
  {segment: "At risk", customers: quiet, revenue: 1000},
  {segment: "New", customers: 700, revenue: 4000}
];

test("speaks where regular customers stay", () => {
  const claim = tryFinding(finding, rows(800, 200));
  expect(claim?.text).toBe(
    "Regular customers stay: of 1,000 customers who buy often, 200 have gone quiet, 20.0%."
  );
  expect(claim).toMatchObject({
    n: 1000,
    numbers: {quiet: 200, share: 0.2, spent: 1000, worth: 0.1}
  });
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where they leave", () => {
  const claim = tryFinding(finding, rows(400, 600));
  expect(claim?.text).toBe(
    "Regular customers are leaving: of 1,000 customers who used to buy often, 600 have gone quiet, 60.0%."
  );
});

test.each([
  ["without rows", []],
  ["of too few regular customers", rows(79, 20)],
  ["about what chance would give", rows(600, 400)]
])("is silent %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});
