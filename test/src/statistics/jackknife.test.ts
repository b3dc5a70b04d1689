import fc from "fast-check";
import {expect, test} from "vitest";
import {jackknife} from "../../../src/statistics/jackknife.ts";

const sums = fc.array(fc.integer({min: 1, max: 1000}), {minLength: 32, maxLength: 32});

test("jackknife of a sum is the random-groups estimator", () => {
  fc.assert(
    fc.property(sums, (groups) => {
      const found = jackknife(
        groups.map((n) => [n]),
        ([n]) => n! * 8,
        1 / 8
      )!;
      // each group estimates the whole by itself: 32 × 8 × what it holds
      const own = groups.map((n) => n * 8 * 32);
      const mean = own.reduce((a, b) => a + b) / 32;
      const squares = own.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      const error = Math.sqrt(((7 / 8) * squares) / (32 * 31));
      expect(found.error).toBeCloseTo(error, 6);
      expect(found.degrees).toBe(31);
    })
  );
});

test("jackknife of a ratio that is the same in every group finds no error", () => {
  const groups = [1, 2, 3, 4].map((n) => [3 * n, n]);
  const found = jackknife(groups, ([a, b]) => a! / b!, 0)!;
  expect(found.error).toBeCloseTo(0, 12);
});

test("jackknife of a ratio by hand", () => {
  const groups = [
    [1, 2],
    [3, 2],
    [2, 4]
  ];
  // 6/8 in all; without each: 5/6, 3/6, 4/4
  const squares = (5 / 6 - 3 / 4) ** 2 + (1 / 2 - 3 / 4) ** 2 + (1 - 3 / 4) ** 2;
  const found = jackknife(groups, ([a, b]) => a! / b!, 0.25)!;
  expect(found.error).toBeCloseTo(Math.sqrt((0.75 * 2 * squares) / 3), 12);
});

test("jackknife counts the groups that hold anything, and gives up with one", () => {
  const zeros = Array.from({length: 30}, () => [0]);
  const total = ([n]: readonly number[]) => n!;
  expect(jackknife([...zeros, [1], [2]], total, 0)?.degrees).toBe(1);
  expect(jackknife([...zeros, [0], [2]], total, 0)).toBeUndefined();
});

test("jackknife counts a group of losses and gains that make nothing together", () => {
  const first = ([n]: readonly number[]) => n!;
  expect(
    jackknife(
      [
        [1, -1],
        [0, 0],
        [0, 3]
      ],
      first,
      0
    )?.degrees
  ).toBe(1);
  expect(
    jackknife(
      [
        [0, 0],
        [0, 0],
        [0, 3]
      ],
      first,
      0
    )
  ).toBeUndefined();
});
