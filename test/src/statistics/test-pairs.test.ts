import {expect, test} from "vitest";
import {testPairs} from "../../../src/statistics/test-pairs.ts";
import type {PairRow} from "../../../src/statistics/test-pairs.ts";

const anyone = {leastBuyers: 1};
const pair = (row: Partial<PairRow>): PairRow => ({
  first: "tea",
  second: "cup",
  together: 60,
  buyers: 50,
  first_baskets: 200,
  second_baskets: 100,
  baskets: 1000,
  first_all: 300,
  second_all: 120,
  all_baskets: 2000,
  tests: 1,
  ...row
});

test("testPairs() measures a pair, the rarer of the two first", () => {
  const [found] = testPairs([pair({})], anyone);
  // 200 · 100 / 1000 = 20 would be together by chance
  expect(found).toMatchObject({
    first: "cup",
    second: "tea",
    together: 60,
    support: 0.03,
    confidence: 0.5,
    lift: 3,
    extra: 40
  });
  expect(found?.q).toBeLessThan(1e-10);
  const other = testPairs([pair({first_all: 120, second_all: 120})], anyone);
  expect(other[0]).toMatchObject({first: "tea", second: "cup"});
});

test("testPairs() has the pair with most baskets beyond chance first, and equals by name", () => {
  const rows = [
    pair({first: "b", together: 50}),
    pair({first: "a", together: 50}),
    pair({first: "c", together: 70})
  ].map((row) => ({...row, first_all: 100}));
  expect(testPairs(rows, anyone).map(({first}) => first)).toEqual(["c", "a", "b"]);
  expect(testPairs(rows.reverse(), anyone).map(({first}) => first)).toEqual(["c", "a", "b"]);
});

test("testPairs() counts the pairs that were not handed on as tested", () => {
  // 28 where 20 are expected: the hypergeometric tail by whole numbers is 0.0270704
  const rows = (tests: number) => testPairs([pair({together: 28, tests})], anyone);
  expect(rows(1)[0]?.q).toBeCloseTo(0.0270704, 7);
  expect(rows(2)).toEqual([]);
});

test("testPairs() keeps what passes at a false discovery rate of 5 %", () => {
  const q = (together: number) => testPairs([pair({together})], anyone)[0]?.q;
  expect(q(27)).toBeCloseTo(0.0466, 4);
  // 0.0764
  expect(q(26)).toBeUndefined();
  // twice as many pairs, one of them plain: 0.0270704 · 2 / 2
  const both = [pair({together: 60}), pair({together: 28})].map((row) => ({...row, tests: 2}));
  expect(testPairs(both, anyone).map(({together}) => together)).toEqual([60, 28]);
});

test("testPairs() of nothing is nothing", () => {
  expect(testPairs([], anyone)).toEqual([]);
});

test("testPairs() leaves out pairs of a few customers", () => {
  const rows = [pair({buyers: 4}), pair({second: "milk", buyers: 5})];
  expect(testPairs(rows, {leastBuyers: 5}).map(({buyers}) => buyers)).toEqual([5]);
});
