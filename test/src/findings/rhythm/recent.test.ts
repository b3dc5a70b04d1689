import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/rhythm/recent.ts";
import {dayRows as days, ripple} from "../day-rows.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const turn = (before: number, after: number) =>
  days(85, (i) => Math.round((i >= 56 ? after : before) * (1 + 0.02 * ripple(i))));

test("is shown for a shop that picks up", () => {
  const claim = tryFinding(finding, turn(1000, 1500));
  expect(claim?.text).toMatch(
    /^The shop has been picking up: 1,\d{3} interactions a day in the last 28 days, compared with \d,?\d+ in the 28 days before, (49|50).\d% more\.$/
  );
  expect(claim).toMatchObject({n: 56, nOf: "days", numbers: {days: 28}});
});

test("says the opposite of one that slows down", () => {
  const claim = tryFinding(finding, turn(1000, 500));
  expect(claim?.text).toMatch(/^The shop has been slowing down: .* (49|50).\d% fewer\.$/);
  expect(claim?.action).toMatch(/four weeks ago/);
});

test.each([
  ["a level course", turn(1000, 1000)],
  ["a small change", turn(1000, 1030)],
  ["less than eight weeks", turn(1000, 2000).slice(40)],
  ["a gap among the days compared", turn(1000, 1500).filter((_, i) => i < 35 || i > 55)],
  ["no rows", []]
])("is silent at %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

const rising = (n: number) => days(n, (i) => (i >= n - 29 ? 1500 : 1000) + i);
/** 28 days, 28 more, and the last, which is left out. */
const level = (before: number, after: number) => days(57, (i) => (i >= 28 ? after : before));

test("tests at 1%", () => {
  // ranks of 28 days among 56: the later ones' add up to 955 or 956; p = 0.0103 and 0.0099
  const ranked = (more: number) => {
    const later = Array.from({length: 28}, (_, i) => 2 * i + 1);
    let left = 798 + more - later.reduce((a, b) => a + b, 0);
    for (let i = 27; left > 0; --i) {
      const step = Math.min(left, 29 + i - later[i]!);
      later[i]! += step;
      left -= step;
    }
    const earlier = Array.from({length: 56}, (_, i) => i + 1).filter((n) => !later.includes(n));
    const all = [...earlier, ...later, 1];
    return tryFinding(
      finding,
      days(57, (i) => 100 + 10 * all[i]!)
    );
  };
  expect(ranked(157)).toBeUndefined();
  expect(ranked(158)?.text).toMatch(/^The shop has been picking up/);
});

testThresholds(finding, [
  ["56 days and the one left out", rising(57), "The shop has been picking up"],
  ["one day less", rising(56), undefined],
  [
    "5% more",
    level(1000, 1050),
    "The shop has been picking up: 1,050 interactions a day",
    ((1050 * 28) / (2050 * 28 + 1050)) * 0.05
  ],
  ["4.9% more", level(1000, 1049), undefined],
  [
    "5.1% less",
    level(1000, 949),
    "The shop has been slowing down",
    ((1000 * 28) / (1949 * 28 + 949)) * 0.051
  ],
  ["4.9% less", level(1000, 951), undefined],
  [
    "less than ten a day",
    level(4, 8),
    "The shop has been picking up: 8.0 interactions a day in the last 28 days, compared with 4.0"
  ],
  [
    "ten a day",
    level(10, 20),
    "The shop has been picking up: 20 interactions a day in the last 28 days, compared with 10 "
  ],
  ["nothing after a long silence", [...days(1, () => 5), ...level(0, 8)], undefined]
]);
