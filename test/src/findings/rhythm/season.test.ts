import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/rhythm/season.ts";
import {dayRows as days} from "../day-rows.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

test("names the busiest week, which is no season yet", () => {
  const claim = tryFinding(
    finding,
    days(70, (i) => (i >= 28 && i < 35 ? 300 : 100))
  );
  expect(claim?.text).toBe(
    "The busiest week was the one of Jan 29, 2024: 2,100 interactions, 3.0 times the median week’s 700."
  );
  expect(claim).toMatchObject({n: 10, nOf: "weeks", numbers: {week: Date.UTC(2024, 0, 29)}});
  expect(claim?.action).toBeUndefined();
});

test("says the opposite of a steady course", () => {
  const claim = tryFinding(
    finding,
    days(70, (i) => (i >= 28 && i < 35 ? 110 : 100))
  );
  expect(claim?.text).toBe(
    "No week stands out among these 10: the busiest has 10.0% more interactions than the median week’s 700."
  );
});

test.each([
  ["what lies between", days(70, (i) => (i >= 28 && i < 35 ? 140 : 100))],
  ["seven weeks", days(55, (i) => (i >= 28 && i < 35 ? 300 : 100))],
  ["hardly anything", days(70, (i) => (i >= 28 && i < 35 ? 9 : 3))],
  ["no rows", []]
])("is silent at %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

/** A week among nine of 100 a day. */
const week = (busy: number) => days(70, (i) => (i >= 28 && i < 35 ? busy : 100));

test("begins with the first Monday, and leaves out what is no full week", () => {
  const rows = days(75, (i) => (i < 3 ? 9000 : 100)).slice(2);
  expect(tryFinding(finding, rows)).toMatchObject({n: 9, numbers: {weeks: 9}});
});

test("does not ask for more than chance does to a count of that size", () => {
  const {chance, leastMedian} = finding.thresholds;
  expect(1 / Math.sqrt(leastMedian!)).toBeLessThan(chance!);
  expect(1 / Math.sqrt(leastMedian!)).toBeGreaterThan(chance! - 0.01);
});

testThresholds(finding, [
  ["8 weeks", days(56, (i) => (i < 7 ? 300 : 100)), "The busiest week was", 0.6],
  ["7 weeks", days(55, (i) => (i < 7 ? 300 : 100)), undefined],
  ["a median of 50", days(70, (i) => (i < 7 ? 30 : 50 / 7)), "The busiest week was"],
  ["a median of 49", days(70, (i) => (i < 7 ? 30 : 7)), undefined],
  ["half as much again", week(150), "The busiest week was", ((2 * 150) / 1050) * 0.5],
  ["less than that", week(149), undefined],
  ["a quarter more", week(125), "No week stands out", 0],
  ["more than that", week(126), undefined],
  ["no more at all", week(100), "No week stands out", 0.2 * 0.25]
]);

/** Weeks of 100 a day, of which some are three times as busy. */
const weeks = (count: number, ...busy: number[]) =>
  // the first of them a little busier
  days(7 * count, (i) => {
    const at = busy.indexOf(Math.floor(i / 7));
    return at < 0 ? 100 : at === 0 ? 300 : 290;
  });

test("is silent where several weeks are equally busy", () => {
  const rows = days(70, (i) => (i < 7 || i >= 63 ? 300 : 100));
  expect(tryFinding(finding, rows)).toBeUndefined();
});

test("is shown for a season: a peak that returns after a year", () => {
  const claim = tryFinding(finding, weeks(110, 30, 82));
  expect(claim?.text).toBe(
    "The season peaks in the week of Jul 29, 2024: 2,100 interactions, 3.0 times the median week’s 700. A year from then, the shop was busy as well."
  );
  expect(claim?.action).toMatch(/^Prepare next season for 3.0 times the usual load/);
});

test.each([
  ["a peak that did not return", weeks(110, 30)],
  ["a peak at another time of the year", weeks(110, 30, 60)],
  ["a peak that returns three weeks too late", weeks(110, 30, 85)],
  ["less than two years", weeks(103, 30, 82)]
])("says no more than that the week was busy of %s", (_, rows) => {
  const claim = tryFinding(finding, rows);
  expect(claim?.text).toMatch(/^The busiest week was the one of Jul 29, 2024/);
  expect(claim?.action).toBeUndefined();
});

test("a peak may return two weeks off, in two years", () => {
  expect(tryFinding(finding, weeks(104, 30, 84))?.text).toMatch(/^The season peaks/);
  expect(tryFinding(finding, weeks(104, 32, 82))?.text).toMatch(/^The season peaks/);
});
