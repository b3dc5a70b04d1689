import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/rhythm/season.ts";
import {dayRows as days} from "../day-rows.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

test("is shown for the week in which the season peaks", () => {
  const claim = tryFinding(
    finding,
    days(70, (i) => (i >= 28 && i < 35 ? 300 : 100))
  );
  expect(claim?.text).toBe(
    "The season peaks in the week of Jan 29, 2024: 2,100 interactions, 3.0 times the median week’s 700."
  );
  expect(claim).toMatchObject({n: 10, nOf: "weeks", numbers: {week: Date.UTC(2024, 0, 29)}});
});

test("says the opposite of a steady course", () => {
  const claim = tryFinding(
    finding,
    days(70, (i) => (i >= 28 && i < 35 ? 110 : 100))
  );
  expect(claim?.text).toBe(
    "There is no season in these 10 weeks: the busiest has 10.0% more interactions than the median week’s 700."
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
  ["8 weeks", days(56, (i) => (i < 7 ? 300 : 100)), "The season peaks", 0.6],
  ["7 weeks", days(55, (i) => (i < 7 ? 300 : 100)), undefined],
  ["a median of 50", days(70, (i) => (i < 7 ? 30 : 50 / 7)), "The season peaks"],
  ["a median of 49", days(70, (i) => (i < 7 ? 30 : 7)), undefined],
  ["half as much again", week(150), "The season peaks", ((2 * 150) / 1050) * 0.5],
  ["less than that", week(149), undefined],
  ["a quarter more", week(125), "There is no season", 0],
  ["more than that", week(126), undefined],
  ["no more at all", week(100), "There is no season", 0.2 * 0.25]
]);
