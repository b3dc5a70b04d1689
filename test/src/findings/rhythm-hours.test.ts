import {expect, test} from "vitest";
import {finding} from "../../../src/findings/rhythm-hours.ts";
import {tryFinding} from "./try-finding.ts";

const hours = (interactions: (hour: number) => number) =>
  [1, 2, 3, 4, 5].flatMap((weekday) =>
    Array.from({length: 24}, (_, hour) => ({
      weekday,
      hour,
      interactions: interactions(hour) / 5,
      orders: 0
    }))
  );

test("speaks of the height of the day, over midnight too", () => {
  const claim = tryFinding(
    finding,
    hours((hour) => ([22, 23, 0, 1].includes(hour) ? 200 : 50))
  );
  expect(claim?.text).toBe(
    "The day is at its height from 22:00 to 2:00: 800 interactions, 44.4% of all in a sixth of the time."
  );
  expect(claim).toMatchObject({n: 1800, nOf: "interactions", numbers: {from: 22, to: 2, n: 800}});
});

test("says the opposite of an even day", () => {
  const claim = tryFinding(
    finding,
    hours((hour) => (hour === 12 ? 110 : 100))
  );
  expect(claim?.text).toMatch(
    /^The shop never sleeps: even its busiest four hours, \d+:00 to \d+:00, hold no more than 17.0% of all/
  );
});

test.each([
  ["what lies between", hours((hour) => (hour > 17 && hour < 22 ? 140 : 100))],
  ["few", hours((hour) => (hour === 12 ? 400 : 4))],
  ["two days of the week", hours((hour) => (hour > 17 ? 900 : 100)).slice(0, 48)],
  ["no rows", []]
])("is silent at %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});
