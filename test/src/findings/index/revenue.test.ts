import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/index/revenue.ts";
import {days} from "../days.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

// no two weeks alike, so that ranks differ
const rows = (before: number, after: number, {orders = 10, later = 10, weeks = 20} = {}) =>
  days(7 * weeks, (i) => ({
    revenue: (i < 3.5 * weeks ? before : after) + Math.floor(i / 7),
    orders: i < 3.5 * weeks ? orders : later
  }));

test("speaks of growth and names what did it", () => {
  expect(tryFinding(finding, rows(1000, 1500, {later: 15}))?.text).toBe(
    "Revenue is up by 50.8%: $106,015 in the last 70 days, $70,315 in the same number of days before. Most of the change comes from the number of orders: 1,050 orders after 700 orders."
  );
  expect(tryFinding(finding, rows(1000, 1500))?.text).toMatch(
    /Most of the change comes from the average order value: \$151\.45 after \$100\.45\.$/
  );
});

test("says the opposite of a loss", () => {
  expect(tryFinding(finding, rows(1500, 1000, {orders: 15, later: 10}))?.text).toMatch(
    /^Revenue is down by 32\.\d%: \$[\d,]+ in the last 70 days/
  );
});

test.each([
  ["no change", rows(1000, 1000)],
  ["too few weeks", rows(1000, 1500, {weeks: 15})],
  ["one day", rows(1000, 1500).slice(0, 1)]
])("is silent with %s", (_, some) => {
  expect(tryFinding(finding, some)).toBeUndefined();
});

/** Ten weeks and ten more, by their ranks; the later ones' ranks add up to 132 or one less. */
const ranks = (eighth: 7 | 8) => {
  const later = [20, 19, 18, 17, 16, 15, 14, eighth, 4, 1];
  const earlier = Array.from({length: 20}, (_, i) => i + 1).filter((n) => !later.includes(n));
  return [...earlier, ...later];
};
const ranked = (eighth: 7 | 8) =>
  days(140, (i) => ({revenue: 1000 + 100 * ranks(eighth)[Math.floor(i / 7)]!, orders: 10}));
const level = (before: number, after: number) =>
  days(140, (i) => ({revenue: i < 70 ? before : after, orders: 10}));

test("names the larger of the two causes", () => {
  const cause = (orders: number, later: number, value: number) =>
    tryFinding(
      finding,
      days(140, (i) => (i < 70 ? {revenue: 1000, orders} : {revenue: later * value, orders: later}))
    )?.text;
  // 10 orders of 100 become 12 of 110, or 11 of 120; 20 of 50 become 10 of 200
  expect(cause(10, 12, 110)).toMatch(
    /Most of the change comes from the number of orders: 840 orders after 700 orders\.$/
  );
  expect(cause(10, 11, 120)).toMatch(
    /Most of the change comes from the average order value: \$120\.00 after \$100\.00\.$/
  );
  expect(cause(20, 10, 200)).toMatch(
    /Most of the change comes from the average order value: \$200\.00 after \$50\.00\.$/
  );
});

/** As many orders in each half as these, on its first day. */
const few = (before: number, after: number) =>
  rows(1000, 1500).map((row, i) => ({...row, orders: i === 0 ? before : i === 70 ? after : 0}));

testThresholds(finding, [
  ["30 orders in each half", few(30, 30), "Revenue is up by 50.8%"],
  ["29 orders before", few(29, 30), undefined],
  ["29 orders after", few(30, 29), undefined],
  [
    "8 weeks in each half",
    rows(1000, 1500, {weeks: 16, later: 15}),
    "Revenue is up by 50.6%",
    1511.5 / 1003.5 - 1
  ],
  ["7 weeks in each half", rows(1000, 1500, {weeks: 15}), undefined],
  ["5% more", level(1000, 1050), "Revenue is up by 5.0%", 0.05],
  ["4.9% more", level(1000, 1049), undefined],
  ["5.1% less", level(1000, 949), "Revenue is down by 5.1%", 0.051],
  ["4.9% less", level(1000, 951), undefined],
  // p = 0.0452 and 0.0539
  ["ranks that differ", ranked(8), "Revenue is up"],
  ["ranks that may be chance", ranked(7), undefined],
  ["nothing before", level(0, 1000), undefined]
]);
