import {expect, test} from "vitest";
import {finding} from "../../../src/findings/regions-source-value.ts";
import {days} from "./days.ts";
import {tryFinding} from "./try-finding.ts";
import {values} from "./values.ts";

const rows = (affiliate: number, other = 100, count = 20) => [
  ...days(count, () => ({source: "Affiliate", ...values(10, affiliate)})),
  ...days(20, () => ({source: "Google", ...values(10, other)})),
  ...days(20, () => ({source: "Organic", ...values(10, other)}))
];

test("speaks of a source of larger orders", () => {
  const claim = tryFinding(finding, rows(160));
  expect(claim?.text).toBe(
    "Affiliate brings the larger orders: its 200 orders came to $200.00 on average, those from all other sources to $125.00. It makes 44.4% of the revenue."
  );
  expect(claim?.action).toMatch(/60\.0% more than others/);
});

test("says the opposite of a source of small ones", () => {
  const claim = tryFinding(finding, rows(60));
  expect(claim?.text).toMatch(/^Affiliate brings small orders: its 200 orders came to \$75\.00/);
  expect(claim?.action).toMatch(/40\.0% less than others/);
});

test("is silent where all are alike, and of a source with few orders", () => {
  expect(tryFinding(finding, rows(100))).toBeUndefined();
  expect(tryFinding(finding, rows(160, 100, 2))).toBeUndefined();
});
