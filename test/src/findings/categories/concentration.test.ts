import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/categories/concentration.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const rows = (...revenues: [string, number][]) =>
  revenues.map(([category, revenue]) => ({category, revenue, lines: 50}));

test("speaks of the category that the shop depends on", () => {
  const claim = tryFinding(
    finding,
    rows(["toys", 500], ["(none)", 250], ["books", 150], ["tea", 100])
  );
  expect(claim?.text).toBe(
    "The shop depends on Toys: $500.00, 50.0% of the revenue; together with Books it is 65.0%."
  );
  expect(claim).toMatchObject({n: 200, numbers: {revenue: 500, share: 0.5, both: 0.65}});
});

test("says the opposite where sales are spread", () => {
  const claim = tryFinding(finding, rows(["a", 22], ["b", 20], ["c", 20], ["d", 20], ["e", 18]));
  expect(claim?.text).toBe(
    "Sales are spread widely: of 5 categories, the largest, A, makes only 22.0% of the revenue."
  );
});

test.each([
  ["what lies between", rows(["a", 30], ["b", 25], ["c", 25], ["d", 20])],
  ["two categories", rows(["a", 90], ["b", 10])],
  ["few lines", rows(["a", 90], ["b", 5], ["c", 5]).map((row) => ({...row, lines: 33}))]
])("is silent at %s", (_, few) => {
  expect(tryFinding(finding, few)).toBeUndefined();
});

const few = (lines: number) => rows(["a", 90], ["b", 5], ["c", 5]).map((row) => ({...row, lines}));

testThresholds(finding, [
  ["three categories, 100 lines", few(100 / 3), "The shop depends on A", 0.9 * (0.9 - 1 / 3)],
  ["99 lines", few(33), undefined],
  ["two with a name", rows(["a", 90], ["(none)", 5], ["c", 5]), undefined],
  ["40%", rows(["a", 400], ["b", 300], ["c", 300]), "The shop depends on A"],
  ["less than 40%", rows(["a", 399], ["b", 301], ["c", 300]), undefined],
  ["25%", rows(["a", 250], ["b", 250], ["c", 250], ["d", 250]), "Sales are spread widely", 0],
  [
    "24%",
    rows(["a", 240], ["b", 200], ["c", 200], ["d", 180], ["e", 180]),
    "Sales are spread widely",
    0.76 * 0.01
  ],
  ["more than 25%", rows(["a", 251], ["b", 250], ["c", 250], ["d", 249]), undefined]
]);

test("is not called spread what has no category, and equals have no largest", () => {
  const of = (none: number, ...own: number[]) =>
    tryFinding(
      finding,
      rows(["(none)", none], ...own.map((n, i): [string, number] => ["abcde"[i]!, n]))
    )?.text;
  expect(of(977, 9, 6, 4, 2, 2)).toBeUndefined();
  expect(of(10, 20, 20, 20, 20, 10)).toBe(
    "Sales are spread widely: of 5 categories, none makes more than 20.0% of the revenue."
  );
  expect(of(11, 20, 19, 20, 20, 10)).toBeUndefined();
});
