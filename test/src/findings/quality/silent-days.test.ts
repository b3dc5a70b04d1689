import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/quality/silent-days.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

/** No empty day beside another. */
const scattered = {longest: 1, longest_from: "2020-01-06"};

const week = (...silent: number[]) =>
  silent.map((own, i) => ({weekday: i + 1, days: 20, silent: own, ...scattered}));

test("is shown for days without a row", () => {
  const claim = tryFinding(finding, week(1, 0, 2, 0, 0, 0, 1));
  expect(claim?.text).toBe("Nothing happened on 4 of 140 days, 2.9%.");
  expect(claim).toMatchObject({
    n: 140,
    numbers: {silent: 4, days: 140},
    action: expect.stringMatching(/^Check that the export is complete: 4 of 140 days are empty/)
  });
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where no day is missing", () => {
  const claim = tryFinding(finding, week(0, 0, 0, 0, 0, 0, 0));
  expect(claim?.text).toBe("No day is missing: something happened on each of 140 days.");
});

test.each([
  ["without rows", []],
  ["of less than four weeks", [{weekday: 1, days: 27, silent: 3}]]
])("is silent %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

test("names the weekday on which the shop is closed", () => {
  const claim = tryFinding(finding, week(0, 0, 0, 0, 0, 20, 1));
  expect(claim?.text).toBe(
    "Nothing happened on 21 of 140 days, 15.0%: the shop seems to be closed on Saturdays, which explains 20 of them; 1 other day is empty."
  );
  expect(claim?.action).toMatch(/1 of 140 days is empty without a pattern/);
});

test("asks for nothing where the shop is only closed", () => {
  const claim = tryFinding(finding, week(0, 0, 0, 0, 0, 20, 20));
  expect(claim?.text).toBe(
    "Nothing happened on 40 of 140 days, 28.6%: the shop seems to be closed on Saturdays and Sundays, which explains all of them."
  );
  expect(claim?.action).toBeUndefined();
});

/** Mondays on which the shop is silent, beside fifty days on which it is not. */
const closed = (mondays: number, silent: number) => [
  {weekday: 1, days: mondays, silent},
  {weekday: 2, days: 50, silent: 0}
];

testThresholds(finding, [
  ["28 days", [{weekday: 1, days: 28, silent: 0}], "No day is missing", 0.01],
  ["27 days", [{weekday: 1, days: 27, silent: 0}], undefined],
  [
    "one day",
    [{weekday: 1, days: 28, silent: 1}],
    "Nothing happened on 1 of 28 days, 3.6%.",
    1 / 28
  ],
  [
    "eight Mondays of eight",
    closed(8, 8),
    "Nothing happened on 8 of 58 days, 13.8%: the shop seems to be closed on Mondays, which explains all of them",
    (8 / 58) * 0.1
  ],
  ["seven Mondays of seven", closed(7, 7), "Nothing happened on 7 of 57 days, 12.3%."],
  ["19 of 20 Mondays", closed(20, 19), "Nothing happened on 19 of 70 days, 27.1%.", 19 / 70]
]);

test("a stretch of three weeks or more is told", () => {
  const text = (longest: number) =>
    tryFinding(
      finding,
      week(5, 5, 5, 5, 5, 5, 5).map((row) => ({...row, longest, longest_from: "2020-02-01"}))
    )?.text;
  expect(text(21)).toBe(
    "Nothing happened on 35 of 140 days, 25.0%. The longest stretch begins on Feb 1, 2020 and takes 21 days."
  );
  expect(text(20)).toBe("Nothing happened on 35 of 140 days, 25.0%.");
});

test("where most days are empty, no weekday is closed", () => {
  const of = (others: number) =>
    tryFinding(finding, [
      {weekday: 1, days: 20, silent: 20, ...scattered},
      {weekday: 2, days: 20, silent: others, ...scattered}
    ])?.text;
  expect(of(9)).toContain("closed on Mondays");
  expect(of(10)).toBe("Nothing happened on 30 of 40 days, 75.0%.");
  expect(tryFinding(finding, week(20, 20, 20, 20, 20, 20, 20))?.text).not.toContain("closed");
});
