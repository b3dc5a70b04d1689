import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/brands/momentum.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const row = (brand: string, earlier: number, later: number) => ({
  brand,
  earlier,
  later,
  all_earlier: 1000,
  all_later: 1000
});

test("speaks of a brand on the rise", () => {
  const claim = tryFinding(finding, [row("a", 100, 250), row("b", 300, 280), row("c", 600, 470)]);
  expect(claim?.text).toBe(
    "a is gaining share: its share of the order lines rose from 10.0% in the first half of the period to 25.0% in the second, by 15.0 percentage points."
  );
  expect(claim).toMatchObject({n: 2000, numbers: {before: 0.1, after: 0.25}});
});

test("says the opposite of a brand that loses ground most", () => {
  const claim = tryFinding(finding, [row("a", 400, 200), row("b", 300, 400), row("c", 300, 400)]);
  expect(claim?.text).toBe(
    "a is losing share: its share of the order lines fell from 40.0% in the first half of the period to 20.0% in the second, by 20.0 percentage points."
  );
  expect(claim?.action).toMatch(/why a is losing share/);
});

test.each([
  ["no change beyond chance", [row("a", 500, 510), row("b", 500, 490)]],
  [
    "few lines",
    [row("a", 10, 90), row("b", 90, 10)].map((r) => ({...r, all_earlier: 100, all_later: 100}))
  ],
  ["no rows", []]
])("is silent at %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

const lines = (own: ReturnType<typeof row>, all_earlier: number, all_later: number) => ({
  ...own,
  all_earlier,
  all_later
});
/** One brand that gains what the other loses. */
const both = (n: number) =>
  [row("a", 3000, 3000 + n), row("b", 3000, 3000 - n)].map((one) => lines(one, 10_000, 10_000));

testThresholds(finding, [
  ["200 lines in each half", [lines(row("a", 20, 80), 200, 200)], "a is gaining share", 1 * 0.4],
  ["199 lines in the first", [lines(row("a", 20, 80), 199, 200)], undefined],
  ["199 lines in the second", [lines(row("a", 20, 80), 200, 199)], undefined],
  ["50 lines of its own", [row("a", 0, 50)], "a is gaining share", 0.05],
  ["49 lines of its own", [row("a", 0, 49)], undefined],
  // p = 0.0509 and 0.0492, of both brands
  ["127 lines more", both(127), undefined],
  ["128 lines more", both(128), "a is gaining share"]
]);
