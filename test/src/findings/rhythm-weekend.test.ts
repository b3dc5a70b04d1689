import {expect, test} from "vitest";
import {finding} from "../../../src/findings/rhythm-weekend.ts";
import {dayRows as days, ripple} from "./day-rows.ts";
import {tryFinding} from "./try-finding.ts";

const weekend = (i: number) => i % 7 > 4;

test("speaks of a shop that lives at weekends", () => {
  const claim = tryFinding(
    finding,
    days(56, (i) => (weekend(i) ? 200 : 100))
  );
  expect(claim?.text).toBe(
    "The shop lives at weekends: a Saturday or Sunday brings 2.0 times the interactions of another day, 200 against 100."
  );
  expect(claim).toMatchObject({n: 56, nOf: "days", numbers: {times: 2}});
});

test("says the opposite where weekends are quiet", () => {
  const claim = tryFinding(
    finding,
    days(56, (i) => (weekend(i) ? 50 : 200))
  );
  expect(claim?.text).toBe(
    "The shop rests at weekends: a Saturday or Sunday brings 75.0% fewer interactions than another day, 50 against 200."
  );
});

test("speaks of orders where there is no log", () => {
  const rows = days(56, (i) => (weekend(i) ? 200 : 100)).map((row) => ({...row, interactions: 0}));
  expect(tryFinding(finding, rows)?.text).toMatch(
    /2.0 times the orders of another day, 20 against 10/
  );
});

test.each([
  ["three weeks", days(21, (i) => (weekend(i) ? 200 : 100))],
  ["even weeks", days(70, (i) => 100 + 20 * ripple(i))],
  ["no rows", []]
])("is silent at %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});
