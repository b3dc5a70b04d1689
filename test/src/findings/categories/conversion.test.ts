import {expect, test} from "vitest";
import {finding} from "../../../../src/findings/categories/conversion.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const row = (category: string, looked: number, bought: number) => ({category, looked, bought});

test("speaks of the categories at either end", () => {
  const claim = tryFinding(finding, [
    row("tea", 1000, 200),
    row("toys", 4000, 400),
    row("books", 1000, 50)
  ]);
  expect(claim?.text).toBe(
    "Sessions that view Tea buy from it 4.0 times as often as those that view Books: 20.0% compared with 5.0%."
  );
  expect(claim).toMatchObject({n: 6000, numbers: {best: 0.2, worst: 0.05, times: 4}});
  expect(claim?.action).toMatch(/95.0% of the sessions that view it do not buy/);
});

test("says the opposite where large categories convert alike", () => {
  const claim = tryFinding(finding, [row("tea", 3000, 300), row("toys", 4000, 404)]);
  expect(claim?.text).toBe(
    "Categories convert similarly: of the sessions that view one, 10.0% to 10.1% buy from it, and the differences between the 2 categories compared may be chance."
  );
});

test.each([
  ["one category", [row("tea", 5000, 400)]],
  ["few sessions", [row("tea", 150, 50), row("toys", 150, 5)]],
  ["small and alike", [row("tea", 500, 50), row("toys", 500, 55)]]
])("is silent at %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

/** Two categories as far above and below the others. */
const pairOff = (off: number) => [
  row("a", 10_000, 1000 + off),
  row("b", 10_000, 1000 - off),
  row("c", 100_000, 10_000)
];

testThresholds(finding, [
  [
    "200 sessions",
    [row("a", 200, 100), row("b", 200, 2)],
    "Sessions that view A buy from it 50 times",
    98 / 102
  ],
  ["199 sessions", [row("a", 199, 100), row("b", 199, 2)], undefined],
  ["2,000 alike", [row("a", 2000, 200), row("b", 2000, 200)], "Categories convert similarly", 0.02],
  ["1,999 alike", [row("a", 2000, 200), row("b", 1999, 200)], undefined],
  // adjusted p = 0.0505 and 0.0463
  ["61 off", pairOff(61), "Categories convert similarly"],
  ["62 off", pairOff(62), "Sessions that view A buy from it 1.1 times"],
  [
    "one that differs alone",
    [1, 2, 3, 4, 5, 6].map((i) => row(`c${i}`, 300, i === 6 ? 5 : 40)),
    undefined
  ]
]);
