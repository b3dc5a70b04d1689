import {expect, test} from "vitest";
import {finding} from "../../../src/findings/rhythm-recent.ts";
import {dayRows as days, ripple} from "./day-rows.ts";
import {tryFinding} from "./try-finding.ts";

const turn = (before: number, after: number) =>
  days(85, (i) => Math.round((i >= 56 ? after : before) * (1 + 0.02 * ripple(i))));

test("speaks of a shop that picks up", () => {
  const claim = tryFinding(finding, turn(1000, 1500));
  expect(claim?.text).toMatch(
    /^The shop has been picking up: 1,\d{3} interactions a day in the last 28 days, after \d,?\d+ in the 28 before, (49|50).\d% more\.$/
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
  ["no rows", []]
])("is silent at %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});
