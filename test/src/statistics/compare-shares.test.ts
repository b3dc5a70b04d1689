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
