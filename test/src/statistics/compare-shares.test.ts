import {expect, test} from "vitest";
import {compareShares} from "../../../src/statistics/compare-shares.ts";
import {wilson} from "../../../src/statistics/wilson.ts";

const group = (name: string, successes: number, n: number) => ({name, successes, n});

test("compareShares() tells what is above, below and level with all others", () => {
  const compared = compareShares([
    group("a", 400, 2000),
    group("b", 200, 2000),
    group("c", 100, 2000),
    group("d", 117, 1000)
  ]);
  expect(compared.map(({name, verdict}) => [name, verdict])).toEqual([
    ["a", "above"],
    ["b", "below"],
    ["c", "below"],
    ["d", "level"]
  ]);
  expect(compared[0]).toMatchObject({rate: 0.2, others: 417 / 5000, ...wilson(400, 2000)});
});

test("compareShares() counts a small group among the others without comparing it", () => {
  const compared = compareShares([group("a", 30, 300), group("b", 30, 300), group("c", 50, 100)]);
  expect(compared.map(({name}) => name)).toEqual(["a", "b"]);
  expect(compared[0]?.others).toBe(80 / 400);
});

test("compareShares() has nothing to say of one group alone", () => {
  expect(compareShares([group("a", 500, 1000)])).toEqual([]);
  expect(compareShares([])).toEqual([]);
});

test("compareShares() makes room for chance when many are compared", () => {
  const alike = Array.from({length: 40}, (_, i) => group(`g${i}`, 100, 1000));
  const odd = group("odd", 122, 1000);
  expect(compareShares([...alike.slice(0, 2), odd]).at(-1)?.verdict).toBe("level");
  expect(compareShares([...alike, odd]).at(-1)?.verdict).toBe("level");
  expect(compareShares([...alike, group("far", 160, 1000)]).at(-1)?.verdict).toBe("above");
});

test("compareShares() allows one false discovery in twenty", () => {
  // two groups as far above and below the others: p and its adjustment are the same for both
  const rest = group("rest", 10_000, 100_000);
  const pair = (off: number) => [group("a", 1000 + off, 10_000), group("b", 1000 - off, 10_000)];
  const judge = (off: number) => compareShares([...pair(off), rest]).slice(0, 2);
  expect(judge(61)[0]!.p).toBeCloseTo(0.0505, 4);
  expect(judge(61)[0]!.verdict).toBe("level");
  expect(judge(62)[0]!.p).toBeCloseTo(0.0463, 4);
  expect(judge(62).map(({verdict}) => verdict)).toEqual(["above", "below"]);
});

test("compareShares() compares groups of 200 trials with 200 others, or of what is asked for", () => {
  const names = (groups: Parameters<typeof compareShares>[0], minimum?: number) =>
    compareShares(groups, minimum === undefined ? {} : {minimum}).map(({name}) => name);
  expect(names([group("a", 20, 200), group("b", 20, 200)])).toEqual(["a", "b"]);
  expect(names([group("a", 20, 199), group("b", 20, 200)])).toEqual([]);
  expect(names([group("a", 20, 300), group("b", 20, 199)])).toEqual([]);
  expect(names([group("a", 2, 20), group("b", 2, 20)], 20)).toEqual(["a", "b"]);
  expect(names([group("a", 2, 20), group("b", 2, 20)], 21)).toEqual([]);
});
