import {sum} from "d3";
import {expect, test} from "vitest";
import {allot, allotTable, drawCounts} from "../../data/generate/allot.ts";
import {createRandom} from "../../data/generate/random.ts";

test("allot(total, weights) gives the largest remainders one more", () => {
  expect(allot(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(allot(7, [0, 5, 2])).toEqual([0, 5, 2]);
});

test("allotTable(rows, columns, prior) meets both totals in whole numbers", () => {
  const rows = [10, 20, 7];
  const columns = [15, 4, 18];
  const prior = [
    [1, 2, 3],
    [4, 1, 1],
    [2, 2, 9]
  ];
  const table = allotTable(rows, columns, prior);
  expect(table.map((row) => sum(row))).toEqual(rows);
  expect(columns.map((_, c) => sum(table, (row) => row[c]))).toEqual(columns);
  expect(table.flat().every((n) => Number.isInteger(n) && n >= 0)).toBe(true);
});

test("drawCounts(total, weights, caps, random) draws all and passes no cap", () => {
  const counts = drawCounts(12, [100, 1, 1, 0], [5, 4, 3, 9], createRandom(1, "test"));
  expect(counts).toEqual([5, 4, 3, 0]);
  expect(() => drawCounts(13, [1, 1], [6, 6], createRandom(1, "test"))).toThrow("invalid caps");
});
