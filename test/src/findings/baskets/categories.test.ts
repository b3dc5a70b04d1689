import {expect, test} from "vitest";
import {finding as peopled} from "../../../../src/findings/baskets/categories.ts";
import {ofPeople} from "../of-people.ts";
import {testThresholds} from "../test-thresholds.ts";
import {tryFinding} from "../try-finding.ts";

const finding = ofPeople(peopled, {buyers: 5});

const pair = (together: number, baskets: number) => ({
  first: "computers.notebook",
  second: "computers.mouse",
  together,
  first_baskets: 60,
  second_baskets: 40,
  baskets,
  first_all: 100,
  second_all: 50,
  all_baskets: 2 * baskets,
  tests: 10
});

test("speaks of the pair with most baskets beyond chance", () => {
  const claim = tryFinding(finding, [pair(20, 1000), {...pair(6, 1000), second: "Lamp"}]);
  expect(claim?.text).toBe(
    "Mouse and Notebook go together: 20 baskets contain both, 8.3 times as many as expected by chance. 40.0% of the baskets with Mouse also contain Notebook."
  );
  expect(claim).toMatchObject({
    n: 1000,
    nOf: "baskets with several categories",
    numbers: {together: 20, confidence: 0.4}
  });
  expect(claim?.effect).toBeGreaterThan(0);
});

test("says the opposite where chance explains every pair", () => {
  const claim = tryFinding(finding, [pair(5, 1000)]);
  expect(claim?.text).toBe(
    "No two categories go together: none of 10 pairs of categories is in more baskets than chance explains, among 1,000 baskets with more than one category."
  );
});

test("a single pair is not one of several", () => {
  const claim = tryFinding(finding, [{...pair(5, 1000), tests: 1}]);
  expect(claim?.text).toBe(
    "No two categories go together: the only pair of categories is in no more baskets than chance explains, among 1,000 baskets with more than one category."
  );
});

test.each([
  ["without pairs", []],
  ["of chance pairs in few baskets", [pair(8, 400)]]
])("is silent %s", (_, rows) => {
  expect(tryFinding(finding, rows)).toBeUndefined();
});

testThresholds(finding, [
  // 8 where 2.4 are expected among ten pairs tested: p = 0.0047 and 0.021 for 8 and 7
  [
    "7 together may be chance",
    [pair(7, 1000)],
    "No two categories go together",
    (1000 / 2000) * 0.05
  ],
  [
    "8 together",
    [pair(8, 1000)],
    "Mouse and Notebook go together: 8 baskets contain both, 3.3 times as many ",
    0.004 * 0.7
  ],
  ["500 baskets, none of them", [pair(5, 500)], "No two categories go together"],
  ["499 baskets, none of them", [pair(5, 499)], undefined]
]);

test("neither shows nor denies a pair that a few customers buy", () => {
  expect(tryFinding(finding, [{...pair(13, 1000), buyers: 2}])).toBeUndefined();
  expect(tryFinding(finding, [{...pair(13, 1000), buyers: 4}])).toBeUndefined();
  expect(tryFinding(finding, [{...pair(13, 1000), buyers: 5}])?.text).toMatch(
    /go together: 13 baskets/
  );
});

test.each([
  [100, 50],
  [50, 100]
])("says of a rule what was measured of it: %i and %i baskets", (first_all, second_all) => {
  const row = {...pair(20, 1000), first_all, second_all};
  const claim = tryFinding(finding, [row]);
  const baskets = new Map([
    ["Notebook", first_all],
    ["Mouse", second_all]
  ]);
  const rule = /40\.0% of the baskets with (\S+) also contain (\S+)\.$/;
  for (const text of [claim!.text, claim!.action!]) {
    const [, who, what] = rule.exec(text)!;
    expect([who, what].sort()).toEqual(["Mouse", "Notebook"]);
    // both / baskets with the one that is named as bought
    expect(20 / baskets.get(who!)!).toBeCloseTo(claim!.numbers.confidence!, 12);
    expect(claim!.action).toMatch(new RegExp(`^Show ${what} next to ${who}: `));
  }
});
