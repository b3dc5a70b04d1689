import {describe, expect, test} from "vitest";
import {standOut} from "../../../../src/findings/claims/stand-out.ts";

const group = (name: string, successes: number, n: number) => ({name, successes, n});
/** Too small to be compared by themselves; they belong to the rest. */
const small = [1, 2, 3, 4].map((i) => group(`small ${i}`, 50, 500));
/** One group as much above the others as one is below them. */
const pair = (off: number) => [group("a", 100 + off, 1000), group("b", 100 - off, 1000), ...small];

describe("standOut()", () => {
  test("compares a group with all others together", () => {
    const found = standOut([group("a", 200, 1000), group("b", 100, 1000), ...small], 1000);
    expect(found).toMatchObject({name: "a", share: 0.2, rest: 0.1, restN: 3000});
    expect(found?.distance).toBeCloseTo(1, 12);
  });

  test("names the group that differs, not one that differs because of it", () => {
    const others = ["b", "c", "d"].map((name) => group(name, 2000, 20_000));
    expect(standOut([...others, group("a", 400, 2000)], 1000)?.name).toBe("a");
  });

  test("allows for how many are compared by Benjamini and Hochberg's rule", () => {
    // p = 0.0385 each: Bonferroni's correction would leave neither
    expect(standOut(pair(17), 1000)?.p).toBeCloseTo(0.0385, 4);
    expect(standOut(pair(16), 1000)).toBeUndefined();
    // a third that is level makes it 1.5 times as much
    expect(standOut([...pair(17), group("c", 100, 1000)], 1000)).toBeUndefined();
  });

  test("says nothing of less than a twentieth, however sure", () => {
    const rest = Array.from({length: 10}, (_, i) => group(`${i}`, 50_000, 100_000));
    const near = (successes: number) => [group("a", successes, 1_000_000), ...rest];
    expect(standOut(near(524_900), 200_000)).toBeUndefined();
    expect(standOut(near(525_100), 200_000)?.name).toBe("a");
    expect(standOut(near(475_100), 200_000)).toBeUndefined();
    expect(standOut(near(474_900), 200_000)?.distance).toBeCloseTo(-0.05, 3);
  });

  test("compares no group of fewer than asked for, and with no rest of fewer", () => {
    const two = [group("a", 40, 100), group("b", 100, 1000)];
    expect(standOut(two, 100)?.name).toBe("a");
    expect(standOut(two, 101)).toBeUndefined();
    expect(standOut([group("a", 400, 1000), group("b", 10, 100)], 101)).toBeUndefined();
    expect(standOut([group("a", 400, 1000), group("b", 10, 100)], 100)).toBeDefined();
  });

  test("compares with no rest in which nothing succeeded, and with nothing at all", () => {
    expect(standOut([group("a", 40, 1000), group("b", 0, 1000)], 1000)?.name).toBe("b");
    expect(standOut([group("a", 40, 1000), group("b", 0, 100)], 100)?.name).not.toBe("a");
    expect(standOut([], 100)).toBeUndefined();
  });
});
