import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/rhythm/unusual-day.ts";
import {dayRows as days, ripple} from "../day-rows.ts";
import {tryFinding} from "../try-finding.ts";

const usual = (i: number) => Math.round(1000 + 50 * ripple(i));

test("is shown for the day that stands out", () => {
  const claim = tryFinding(
    finding,
    days(60, (i) => (i === 30 ? 3000 : usual(i)))
  );
  expect(claim?.text).toMatch(
    /^Wed, Jan 31, 2024 stands out: 3,000 interactions, (2.9|3.0) times the/
  );
  expect(claim?.numbers).toMatchObject({day: Date.UTC(2024, 0, 31), value: 3000});
  expect(claim?.action).toBeUndefined();
});

test("says the opposite of a day that fell silent", () => {
  const claim = tryFinding(
    finding,
    days(60, (i) => (i === 30 ? 100 : usual(i)))
  );
  expect(claim?.text).toMatch(
    /^Something went wrong on Wed, Jan 31, 2024, or the shop was closed: 100 interactions, (89|90).\d% fewer than/
  );
  expect(claim?.action).toMatch(/fewer than expected/);
});

test("blames nothing on a day that was only quiet", () => {
  const text = (value: number) =>
    tryFinding(
      finding,
      days(60, (i) => (i === 30 ? value : usual(i)))
    )?.text;
  expect(text(600)).toMatch(
    /^Wed, Jan 31, 2024 was unusually quiet: 600 interactions, 39.\d% fewer/
  );
  expect(text(200)).toMatch(/^Something went wrong on Wed, Jan 31, 2024, or the shop was closed/);
});

test("says of a day without anything that nothing happened, and how many there are", () => {
  const claim = tryFinding(
    finding,
    days(60, (i) => ([20, 30, 31].includes(i) ? 0 : usual(i)))
  );
  expect(claim?.text).toMatch(
    /^Nothing happened on \w{3}, (Jan 21|Jan 31|Feb 1), 2024, when (9|1,0)\d\d interactions were expected for the season and weekday; there are 3 such days\.$/
  );
});

test.each([
  ["days in step", days(60, usual)],
  ["a week's own pattern", days(60, (i) => (i % 7 > 4 ? 2000 : 1000))],
  ["less than four weeks", days(27, (i) => (i === 12 ? 3000 : usual(i)))],
  ["a day with hardly anything", days(60, (i) => (i === 30 ? 9 : 2))],
  ["no rows", []]
])("is silent at %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

test("does not call the first or the last day unusual, which may be cut short", () => {
  const only = (at: number) =>
    tryFinding(
      finding,
      days(60, (i) => (i === at ? 100 : usual(i)))
    )?.text;
  expect(only(0)).toBeUndefined();
  expect(only(59)).toBeUndefined();
  expect(only(1)).toMatch(/^Something went wrong on Tue, Jan 2, 2024/);
  expect(only(58)).toMatch(/^Something went wrong on Wed, Feb 28, 2024/);
});
