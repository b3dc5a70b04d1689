import {expect, test} from "vitest";
import {finding} from "../../../src/findings/regions-place-shift.ts";
import {tryFinding} from "./try-finding.ts";

const rows = (earlier: number, later: number, half = 60) => [
  {place: "CA", earlier, later, revenue: 1000, half},
  {place: "NY", earlier: 500, later: 500, revenue: 2000, half},
  {place: "TX", earlier: 500, later: 500, revenue: 2000, half}
];

test("speaks of a place that gains", () => {
  const claim = tryFinding(finding, rows(100, 200));
  expect(claim?.text).toBe(
    "California is gaining weight: 16.7% of orders came from there in the last 60 days, 9.1% in the 60 before."
  );
});

test("says the opposite of one that loses", () => {
  expect(tryFinding(finding, rows(200, 100))?.text).toMatch(
    /^California is losing weight: 9\.1% of orders came from there/
  );
});

test.each([
  ["nothing moved", rows(100, 100)],
  ["the halves are short", rows(100, 200, 13)],
  ["it is small", rows(10, 30)]
])("is silent where %s", (_, some) => {
  expect(tryFinding(finding, some)).toBeUndefined();
});
