import {expect, test} from "vitest";
import {finding} from "../../../src/findings/regions-source-shift.ts";
import {days} from "./days.ts";
import {tryFinding} from "./try-finding.ts";
import {values} from "./values.ts";

const rows = (before: number, after: number, count = 40) => [
  ...days(count, (i) => ({source: "Google", ...values(i < count / 2 ? before : after, 100)})),
  ...days(count, () => ({source: "Organic", ...values(10, 100)})),
  ...days(count, () => ({source: "Twitter", ...values(10, 100)}))
];

test("speaks of a source that gains", () => {
  expect(tryFinding(finding, rows(10, 20))?.text).toBe(
    "Google is gaining weight: it brought 50.0% of orders in the second half (Jan 21\u2009–\u2009Feb 9, 2021), 33.3% in the first."
  );
});

test("says the opposite of one that loses", () => {
  const claim = tryFinding(finding, rows(20, 10));
  expect(claim?.text).toMatch(/^Google is losing weight: it brought 33\.3% of orders/);
  expect(claim?.action).toMatch(/from 50\.0% to 33\.3%/);
});

test("is silent without a shift, and over a few days", () => {
  expect(tryFinding(finding, rows(10, 10))).toBeUndefined();
  expect(tryFinding(finding, rows(10, 20, 20))).toBeUndefined();
});
