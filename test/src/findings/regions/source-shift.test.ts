import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/regions/source-shift.ts";
import {days} from "../days.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";
import {values} from "../values.ts";

const rows = (before: number, after: number, count = 40) => [
  ...days(count, (i) => ({source: "Google", ...values(i < count / 2 ? before : after, 100)})),
  ...days(count, () => ({source: "Organic", ...values(10, 100)})),
  ...days(count, () => ({source: "Twitter", ...values(10, 100)}))
];

test("is shown for a source that gains", () => {
  expect(tryFinding(finding, rows(10, 20))?.text).toBe(
    "Google is gaining share: 50.0% of orders came from there in the second half (Jan 21\u2009–\u2009Feb 9, 2021), compared with 33.3% in the first."
  );
});

test("says the opposite of one that loses", () => {
  const claim = tryFinding(finding, rows(20, 10));
  expect(claim?.text).toMatch(/^Google is losing share: 33\.3% of orders/);
  expect(claim?.action).toMatch(/from 50\.0% to 33\.3%/);
});

test("is silent without a shift, and over a few days", () => {
  expect(tryFinding(finding, rows(10, 10))).toBeUndefined();
  expect(tryFinding(finding, rows(10, 20, 20))).toBeUndefined();
});

/** Orders a day of Google and of Organic, in either half of forty days. */
const halves = (before: [number, number], after: [number, number]) =>
  ["Google", "Organic"].flatMap((source, at) =>
    days(40, (i) => ({source, ...values((i < 20 ? before : after)[at]!, 100)}))
  );

testThresholds(finding, [
  ["14 days in each half", rows(10, 30, 28), "Google is gaining share", 0.6 * 0.8],
  ["13 days in each half", rows(10, 30, 27), undefined],
  ["200 orders before", halves([1, 9], [30, 10]), "Google is gaining share"],
  ["199 orders before", halves([1, 8.95], [30, 10]), undefined],
  ["200 orders after", halves([30, 10], [1, 9]), "Google is losing share"],
  ["199 orders after", halves([30, 10], [1, 8.95]), undefined],
  // p = 0.0504 and 0.0454 of both
  ["61 orders more after 200", halves([10, 10], [13.05, 10]), undefined],
  ["62 orders more after 200", halves([10, 10], [13.1, 10]), "Organic is losing share"],
  ["10.1% of itself more", halves([10_000, 10_000], [12_250, 10_000]), "Google is gaining share"],
  ["9.9% of itself more", halves([10_000, 10_000], [12_200, 10_000]), undefined]
]);
