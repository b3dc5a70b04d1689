import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/rhythm/weekend.ts";
import {dayRows as days, ripple} from "../day-rows.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const weekend = (i: number) => i % 7 > 4;

test("is shown for a shop that is busier at weekends", () => {
  const claim = tryFinding(
    finding,
    days(56, (i) => (weekend(i) ? 200 : 100))
  );
  expect(claim?.text).toBe(
    "The shop is busier at weekends: a Saturday or Sunday has 2.0 times the interactions of a weekday, 200 compared with 100."
  );
  expect(claim).toMatchObject({n: 56, nOf: "days", numbers: {times: 2}});
});

test("says the opposite where weekends are quiet", () => {
  const claim = tryFinding(
    finding,
    days(56, (i) => (weekend(i) ? 50 : 200))
  );
  expect(claim?.text).toBe(
    "The shop is quieter at weekends: a Saturday or Sunday has 75.0% fewer interactions than a weekday, 50 compared with 200."
  );
});

test.each([
  ["on Sundays: a Sunday has", 5],
  ["on Saturdays: a Saturday has", 6]
])("of a shop that is closed on one of the two days speaks of the other: %s", (text, closed) => {
  const value = (i: number) => (i % 7 === closed ? 0 : weekend(i) ? 50 : 200);
  const claim = tryFinding(finding, days(84, value));
  expect(claim?.text).toBe(
    `The shop is quieter ${text} 75.0% fewer interactions than a weekday, 50 compared with 200.`
  );
  expect(claim?.n).toBe(72);
});

test("is silent where the shop is closed at weekends", () => {
  expect(
    tryFinding(
      finding,
      days(84, (i) => (weekend(i) ? 0 : 200))
    )
  ).toBeUndefined();
});

test("is about orders where there is no log", () => {
  const rows = days(56, (i) => (weekend(i) ? 200 : 100)).map((row) => ({...row, interactions: 0}));
  expect(tryFinding(finding, rows)?.text).toMatch(
    /2.0 times the orders of a weekday, 20 compared with 10/
  );
});

test.each([
  ["three weeks", days(21, (i) => (weekend(i) ? 200 : 100))],
  ["even weeks", days(70, (i) => 100 + 20 * ripple(i))],
  ["no rows", []]
])("is silent at %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

/** Eight weeks of 1,000 on other days. */
const level = (onWeekends: number) => days(56, (i) => (weekend(i) ? onWeekends : 1000));

testThresholds(finding, [
  [
    "8 days of weekends",
    days(28, (i) => (weekend(i) ? 200 : 100)),
    "The shop is busier at weekends",
    (1600 / 3600) * 1
  ],
  ["7 days of weekends", days(27, (i) => (weekend(i) ? 200 : 100)), undefined],
  ["a tenth more", level(1100), "The shop is busier at weekends"],
  ["less than a tenth more", level(1099), undefined],
  [
    "more than a tenth less",
    level(899),
    "The shop is quieter at weekends",
    (40_000 / (40_000 + 16 * 899)) * 0.101
  ],
  ["less than a tenth less", level(901), undefined],
  [
    "nothing on other days",
    days(56, (i) => (weekend(i) ? 10 : i === 0 || i === 55 ? 0 : 0)),
    undefined
  ],
  [
    "less than ten a day",
    days(56, (i) => (weekend(i) ? 8 : 4)),
    "The shop is busier at weekends: a Saturday or Sunday has 2.0 times the interactions of a weekday, 8.0 compared with 4.0"
  ],
  [
    "ten a day",
    days(56, (i) => (weekend(i) ? 20 : 10)),
    "The shop is busier at weekends: a Saturday or Sunday has 2.0 times the interactions of a weekday, 20 compared with 10."
  ]
]);
