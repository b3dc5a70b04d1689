import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/regions/place-shift.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const rows = (earlier: number, later: number, half = 60) => [
  {place: "CA", earlier, later, revenue: 1000, half},
  {place: "NY", earlier: 500, later: 500, revenue: 2000, half},
  {place: "TX", earlier: 500, later: 500, revenue: 2000, half}
];

test("is shown for a place that gains", () => {
  const claim = tryFinding(finding, rows(100, 200));
  expect(claim?.text).toBe(
    "California is gaining share: 16.7% of orders came from there in the last 60 days, compared with 9.1% in the 60 days before."
  );
});

test("says the opposite of one that loses", () => {
  expect(tryFinding(finding, rows(200, 100))?.text).toMatch(
    /^California is losing share: 9\.1% of orders came from there/
  );
});

test.each([
  ["nothing moved", rows(100, 100)],
  ["the halves are short", rows(100, 200, 13)],
  ["it is small", rows(10, 30)]
])("is silent where %s", (_, some) => {
  expect(tryFinding(finding, some)).toBeUndefined();
});

const two = (ca: [number, number], ny: [number, number]) =>
  [ca, ny].map(([earlier, later], i) => ({
    place: ["CA", "NY"][i]!,
    earlier,
    later,
    revenue: 1000,
    half: 60
  }));
/** A place among forty that are too small to be compared. */
const many = ([earlier, later]: [number, number]) => [
  {place: "CA", earlier, later, revenue: 1000, half: 60},
  ...Array.from({length: 40}, (_, i) => ({
    place: `P${i}`,
    earlier: 20,
    later: 20,
    revenue: 1,
    half: 60
  }))
];
/** A large place among small ones; 100,000 of 900,000 orders before. */
const far = (later: number) => [
  {place: "CA", earlier: 100_000, later, revenue: 1000, half: 60},
  ...Array.from({length: 40_000}, (_, i) => ({
    place: `P${i}`,
    earlier: 20,
    later: 20,
    revenue: 1,
    half: 60
  }))
];

testThresholds(finding, [
  ["14 days", rows(100, 250, 14), "California is gaining share", 0.2],
  ["13 days", rows(100, 250, 13), undefined],
  ["200 orders before", two([20, 250], [180, 500]), "NY is losing share".replace("NY", "New York")],
  ["199 orders before", two([20, 250], [179, 500]), undefined],
  ["200 orders after", two([250, 20], [500, 180]), "New York is gaining share"],
  ["199 orders after", two([250, 20], [500, 179]), undefined],
  ["50 orders of its own", many([5, 45]), "California is gaining share"],
  ["49 orders of its own", many([5, 44]), undefined],
  // p = 0.0517 and 0.0451 of one alone that is compared
  ["31 orders more after 100", many([100, 131]), undefined],
  ["32 orders more after 100", many([100, 132]), "California is gaining share"],
  ["none before", many([0, 60]), undefined],
  ["10.1% of itself more", far(111_400), "California is gaining share"],
  ["9.9% of itself more", far(111_200), undefined]
]);
