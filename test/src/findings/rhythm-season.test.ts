import {expect, test} from "vitest";
import {finding} from "../../../src/findings/rhythm-season.ts";
import {dayRows as days} from "./day-rows.ts";
import {tryFinding} from "./try-finding.ts";

test("speaks of the week in which the season peaks", () => {
  const claim = tryFinding(
    finding,
    days(70, (i) => (i >= 28 && i < 35 ? 300 : 100))
  );
  expect(claim?.text).toBe(
    "The season peaks in the week of Jan 29, 2024: 2,100 interactions, 3.0 times the 700 of the median week."
  );
  expect(claim).toMatchObject({n: 10, nOf: "weeks", numbers: {week: Date.UTC(2024, 0, 29)}});
});

test("says the opposite of a steady course", () => {
  const claim = tryFinding(
    finding,
    days(70, (i) => (i >= 28 && i < 35 ? 110 : 100))
  );
  expect(claim?.text).toBe(
    "There is no season in these 10 weeks: the strongest has 10.0% more interactions than the median week’s 700."
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
