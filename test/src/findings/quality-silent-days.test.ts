import {expect, test} from "vitest";
import {finding} from "../../../src/findings/quality-silent-days.ts";
import {tryFinding} from "./try-finding.ts";

const week = (...silent: number[]) =>
  silent.map((own, i) => ({weekday: i + 1, days: 20, silent: own}));

test("speaks of days without a row", () => {
  const claim = tryFinding(finding, week(1, 0, 2, 0, 0, 0, 1));
  expect(claim?.text).toBe("Nothing happened on 4 of 140 days, 2.9%.");
  expect(claim).toMatchObject({
    n: 140,
    numbers: {silent: 4, days: 140},
    action: expect.stringMatching(/^Ask whether the export is whole: 4 days of 140 are empty/)
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
    "Nothing happened on 21 of 140 days, 15.0%: the shop seems to be closed on Saturdays, 20 of them; 1 other day is empty."
  );
  expect(claim?.action).toMatch(/1 day of 140 is empty without a rule/);
});

test("asks for nothing where the shop is only closed", () => {
  const claim = tryFinding(finding, week(0, 0, 0, 0, 0, 19, 20));
  expect(claim?.text).toBe(
    "Nothing happened on 39 of 140 days, 27.9%: the shop seems to be closed on Saturdays and Sundays, which is all of them."
  );
  expect(claim?.action).toBeUndefined();
});
