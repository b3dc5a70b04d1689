import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/brands/conversion.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const row = (brand: string, looked: number, bought: number) => ({brand, looked, bought});

test("speaks of the brand that converts better, and of the one that comes last", () => {
  const claim = tryFinding(finding, [
    row("a", 4000, 400),
    row("b", 3000, 600),
    row("c", 2000, 100)
  ]);
  expect(claim?.text).toBe(
    "20.0% of the sessions that view b buy it, compared with 8.3% for other brands; c comes last with 5.0%."
  );
  expect(claim).toMatchObject({n: 9000, numbers: {best: 0.2, worst: 0.05}});
  expect(claim?.action).toMatch(/Show b/);
});

test("speaks of a brand that only falls behind", () => {
  const claim = tryFinding(
    finding,
    [1, 2, 3, 4, 5, 6].map((i) => row(`b${i}`, 300, i === 6 ? 5 : 40))
  );
  expect(claim?.text).toBe(
    "b6 converts worse than other brands: 1.7% of the sessions that view it buy it, compared with 13.3% for the others."
  );
});

test("says the opposite where large brands convert alike", () => {
  const claim = tryFinding(finding, [
    row("a", 5000, 500),
    row("b", 4000, 404),
    row("c", 3000, 297)
  ]);
  expect(claim?.text).toBe(
    "Brands convert similarly: of the sessions that view one, 9.9% to 10.1% buy it, and the differences between the 3 brands compared may be chance."
  );
});

test.each([
  ["one brand", [row("a", 5000, 500)]],
  ["few sessions", [row("a", 199, 100), row("b", 199, 1)]],
  ["differences that may be chance", [row("a", 300, 30), row("b", 300, 36)]]
])("is silent at %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

/** Two brands as far above and below the others. */
const pairOff = (off: number) => [
  row("a", 10_000, 1000 + off),
  row("b", 10_000, 1000 - off),
  row("c", 100_000, 10_000)
];

testThresholds(finding, [
  ["200 sessions", [row("a", 200, 100), row("b", 200, 2)], "50.0% of the sessions", 0.5],
  ["199 sessions", [row("a", 199, 100), row("b", 199, 2)], undefined],
  ["2,000 alike", [row("a", 2000, 200), row("b", 2000, 200)], "Brands convert similarly", 0.02],
  ["1,999 alike", [row("a", 2000, 200), row("b", 1999, 200)], undefined],
  // adjusted p = 0.0505 and 0.0463
  ["61 off", pairOff(61), "Brands convert similarly"],
  ["62 off", pairOff(62), "10.6% of the sessions that view a"]
]);
