import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/brands/concentration.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

/** Brands a, b, c … with so much revenue each, and 100 order lines. */
const brands = (...revenues: number[]) =>
  revenues.map((revenue, i) => ({brand: "abcdefghij"[i]!, revenue, lines: 100}));

test("speaks of the few brands that make half of the revenue", () => {
  const claim = tryFinding(finding, brands(40, 20, 10, 5, 5, 5, 5, 4, 3, 3));
  expect(claim?.text).toBe("a and b together make 60.0% of the revenue of 10 brands: $60.00.");
  expect(claim).toMatchObject({n: 1000, nOf: "order lines", numbers: {half: 2, made: 60}});
  expect(claim?.action).toMatch(/a and b in stock/);
});

test("speaks of one brand in the singular", () => {
  const claim = tryFinding(finding, brands(60, 10, 10, 10, 10));
  expect(claim?.text).toBe("a alone makes 60.0% of the revenue of 5 brands: $60.00.");
});

test("says the opposite where it takes many brands", () => {
  const claim = tryFinding(finding, brands(12, 11, 11, 11, 11, 11, 11, 11, 11));
  expect(claim?.text).toBe(
    "No brand dominates: it takes 5 of 9 brands to make half of the revenue, and the largest, a, makes 12.0%."
  );
  expect(claim?.action).toBeUndefined();
});

test.each([
  ["three brands", brands(90, 5, 5)],
  ["what lies between", brands(30, 20, 15, 10, 10, 10, 5)],
  ["99 lines", brands(90, 5, 3, 2).map((row) => ({...row, lines: 24.75}))],
  ["nothing sold", brands(0, 0, 0, 0)],
  [
    "small brands that are one group",
    [...brands(40, 20, 10, 5, 5, 5), {brand: "(other brands)", revenue: 900, lines: 100}]
  ]
])("is silent at %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

testThresholds(finding, [
  ["4 brands", brands(300, 250, 250, 200), "No brand dominates", (0.5 - 0.4) / 0.4],
  ["3 brands", brands(40, 30, 30), undefined],
  [
    "100 lines",
    brands(300, 250, 250, 200).map((row) => ({...row, lines: 25})),
    "No brand dominates"
  ],
  ["99 lines", brands(300, 250, 250, 200).map((row) => ({...row, lines: 24.75})), undefined],
  ["one of five, a fifth", brands(500, 125, 125, 125, 125), "a alone makes 50.0%", 0.5 * 0.6],
  ["one of four, a quarter", brands(500, 170, 170, 160), undefined],
  ["two of five, two fifths", brands(300, 200, 200, 150, 150), "No brand dominates", 0],
  ["two of six, a third", brands(300, 200, 150, 150, 100, 100), undefined],
  ["just less than half", brands(499, 126, 125, 125, 125), "No brand dominates"]
]);

test("names no largest brand of equals, and no half that ties with the next brand", () => {
  expect(tryFinding(finding, brands(...Array<number>(9).fill(100)))?.text).toMatch(
    /^No brand dominates: it takes 5 of 9 brands .*, and none makes more than 11.1%\.$/
  );
  const small = Array<number>(8).fill(1);
  expect(tryFinding(finding, brands(46, 46, ...small))?.text).toMatch(/^a and b together make/);
  expect(tryFinding(finding, brands(30, 30, 30, ...Array<number>(17).fill(1)))).toBeUndefined();
});
