import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/index/traffic.ts";
import {days} from "../days.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const rows = (before: number, after: number, weeks = 20) =>
  days(7 * weeks, (i) => ({sessions: (i < 3.5 * weeks ? before : after) + Math.floor(i / 7)}));

test("speaks of more traffic", () => {
  expect(tryFinding(finding, rows(100, 200))?.text).toBe(
    "Traffic is up by 105.3%: 15,015 sessions in the last 70 days, 7,315 sessions in the same number of days before."
  );
});

test("says the opposite of less", () => {
  const claim = tryFinding(finding, rows(200, 100));
  expect(claim?.text).toBe(
    "Traffic is down by 44.0%: 8,015 sessions in the last 70 days, 14,315 sessions in the same number of days before."
  );
  expect(claim?.action).toMatch(/6,300 sessions fewer/);
});

test("is silent without a change, and over a few weeks", () => {
  expect(tryFinding(finding, rows(200, 200))).toBeUndefined();
  expect(tryFinding(finding, rows(100, 200, 14))).toBeUndefined();
});

/** Ten weeks and ten more, by their ranks; the later ones' ranks add up to 132 or one less. */
const ranks = (eighth: 7 | 8) => {
  const later = [20, 19, 18, 17, 16, 15, 14, eighth, 4, 1];
  const earlier = Array.from({length: 20}, (_, i) => i + 1).filter((n) => !later.includes(n));
  return [...earlier, ...later];
};
const ranked = (eighth: 7 | 8) =>
  days(140, (i) => ({sessions: 1000 + 100 * ranks(eighth)[Math.floor(i / 7)]!}));
const level = (before: number, after: number) =>
  days(140, (i) => ({sessions: i < 70 ? before : after}));

testThresholds(finding, [
  ["8 weeks in each half", rows(100, 200, 16), "Traffic is up", 1],
  ["7 weeks in each half", rows(100, 200, 15), undefined],
  ["5% more", level(1000, 1050), "Traffic is up by 5.0%", 0.05],
  ["4.9% more", level(1000, 1049), undefined],
  ["5.1% less", level(1000, 949), "Traffic is down by 5.1%", 0.051],
  ["4.9% less", level(1000, 951), undefined],
  // p = 0.0452 and 0.0539
  ["ranks that differ", ranked(8), "Traffic is up"],
  ["ranks that may be chance", ranked(7), undefined],
  ["nothing before", level(0, 1000), undefined]
]);
