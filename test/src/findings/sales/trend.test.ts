import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/sales/trend.ts";
import {days} from "../days.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const rows = (slope: number, weeks = 12) =>
  days(7 * weeks, (i) => ({revenue: 1000 + slope * Math.floor(i / 7), lines: 5}));

test("speaks of growth", () => {
  expect(tryFinding(finding, rows(50))?.text).toBe(
    "Sales are growing: revenue averaged $10,325 a week in the last four weeks and $7,525 in the first four, which is 37.2% more. Over 12 weeks the rise is steadier than chance explains."
  );
});

test("says the opposite of decline", () => {
  const claim = tryFinding(finding, rows(-50));
  expect(claim?.text).toMatch(/^Sales are shrinking: .* 43\.2% less\./);
  expect(claim?.action).toMatch(/from \$6,475 to \$3,675/);
});

test.each([
  ["level sales", rows(0)],
  ["a change too small to matter", rows(1)],
  ["few weeks", rows(50, 9)],
  ["a gap of three weeks", rows(50).filter((_, i) => i < 30 || i > 50)]
])("is silent with %s", (_, some) => {
  expect(tryFinding(finding, some)).toBeUndefined();
});

/** Revenue by week, a hundred for each step. */
const weeks = (steps: number[]) =>
  days(7 * steps.length, (i) => ({revenue: 1000 + 100 * steps[Math.floor(i / 7)]!, lines: 5}));

/** A steady rise, with so many order lines in the first and in the last four of twelve weeks. */
const ends = (first: number, last: number) =>
  rows(50).map((row, i) => ({...row, lines: i === 0 ? first : i === 83 ? last : 0}));

testThresholds(finding, [
  ["30 order lines at either end", ends(30, 30), "Sales are growing", 2800 / 7525],
  ["29 order lines in the first weeks", ends(29, 30), undefined],
  ["29 order lines in the last weeks", ends(30, 29), undefined],
  ["10 weeks", rows(50, 10), "Sales are growing", 2100 / 7525],
  ["9 weeks", rows(50, 9), undefined],
  ["5.0% more", rows(6.35), "Sales are growing"],
  ["4.9% more", rows(6.2), undefined],
  ["5.0% less", rows(-6.2), "Sales are shrinking", 347.2 / 6934.9],
  ["4.9% less", rows(-6.1), undefined],
  // of ten weeks, 24 more rises than falls: p = 0.0397; 22: 0.0603
  ["a rise that chance does not make", weeks([2, 1, 4, 3, 10, 5, 6, 7, 9, 8]), "Sales are growing"],
  ["a rise that chance may make", weeks([4, 2, 3, 1, 10, 5, 9, 6, 8, 7]), undefined],
  ["a rise in ranks that is no rise in means", weeks([1, 2, 90, 3, 4, 5, 6, 7, 8, 9]), undefined]
]);
