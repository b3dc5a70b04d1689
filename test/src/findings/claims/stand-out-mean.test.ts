import {describe, expect, test} from "vitest";
import {standOutMean} from "../../../../src/findings/claims/stand-out-mean.ts";
import {values} from "../values.ts";

const group = (name: string, orders: number, typical: number) => {
  const {revenue, logs, squares} = values(orders, typical);
  return {name, orders, n: orders, sum: logs, squares, revenue};
};
/** Too small to be compared by themselves; they belong to the rest. */
const small = Array.from({length: 20}, (_, i) => group(`small ${i}`, 100, 100));

describe("standOutMean()", () => {
  test("compares a group with all others together", () => {
    const found = standOutMean([group("a", 200, 160), group("b", 200, 100)], 200);
    expect(found).toMatchObject({name: "a", mean: 200, rest: 125});
    expect(found?.distance).toBeCloseTo(0.6, 12);
    expect(found?.share).toBeCloseTo(200 / 325, 12);
  });

  test("names the group that differs, not one that differs because of it", () => {
    const others = ["b", "c", "d"].map((name) => group(name, 2000, 100));
    expect(standOutMean([...others, group("a", 2000, 120)], 200)?.name).toBe("a");
    expect(standOutMean([...others, group("a", 2000, 80)], 200)?.name).toBe("a");
  });

  test("allows for how many are compared by Benjamini and Hochberg's rule", () => {
    const pair = (off: number) => [group("a", 200, 100 * off), group("b", 200, 100 / off)];
    // p of some 0.034 each: Bonferroni's correction would leave neither
    expect(standOutMean([...pair(1.105), ...small], 200)).toBeDefined();
    expect(standOutMean([...pair(1.09), ...small], 200)).toBeUndefined();
    // a third that is level makes it 1.5 times as much
    expect(standOutMean([...pair(1.105), group("c", 200, 100), ...small], 200)).toBeUndefined();
  });

  test("says nothing of less than a twentieth, however sure", () => {
    const off = (typical: number) => standOutMean([group("a", 1e6, typical), ...small], 200);
    expect(off(104.9)).toBeUndefined();
    expect(off(105.1)?.name).toBe("a");
    expect(off(95.1)).toBeUndefined();
    expect(off(94.9)?.name).toBe("a");
  });

  test("says nothing where the mean and the typical order do not agree", () => {
    const large = group("a", 2000, 120);
    expect(standOutMean([{...large, revenue: large.n * 125 * 1.051}, ...small], 200)).toBeDefined();
    expect(
      standOutMean([{...large, revenue: large.n * 125 * 1.049}, ...small], 200)
    ).toBeUndefined();
    expect(standOutMean([{...large, revenue: large.n * 125 * 0.8}, ...small], 200)).toBeUndefined();
  });

  test("an order of no worth counts in the mean, and not in the test", () => {
    const [a, b] = [group("a", 200, 160), group("b", 200, 100)];
    const found = standOutMean(
      [
        {...a, orders: 250},
        {...b, orders: 300}
      ],
      200
    );
    // of 200 orders, 40,000 and 25,000
    expect(found).toMatchObject({name: "a", n: 200, orders: 250, mean: 160});
    expect(found?.rest).toBeCloseTo(25_000 / 300, 12);
  });

  test("compares no group of fewer than asked for, and with no rest of fewer", () => {
    const two = [group("a", 200, 200), group("b", 400, 100)];
    expect(standOutMean(two, 200)?.name).toBe("a");
    expect(standOutMean(two, 201)).toBeUndefined();
    expect(standOutMean([], 0)).toBeUndefined();
  });
});
