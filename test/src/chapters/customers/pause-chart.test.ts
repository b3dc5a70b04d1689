import {expect, test} from "vitest";
import {pauseBins} from "../../../../src/chapters/customers/pause-chart.ts";
import {rows} from "../rows.ts";

test("short gaps are counted by day, with zeros for the lengths that do not occur, for all customers", () => {
  const pauses = [
    {value: 1, count: 2},
    {value: 3, count: 1}
  ];
  expect(pauseBins(rows(pauses, {weight: 2}))).toEqual({
    step: 1,
    bins: [
      {from: 0, to: 1, count: 0},
      {from: 1, to: 2, count: 4},
      {from: 2, to: 3, count: 0},
      {from: 3, to: 4, count: 2}
    ]
  });
});

test.each([
  [30, 1, 31],
  [31, 7, 5],
  [210, 7, 31],
  [211, 14, 16],
  [421, 28, 16],
  [841, 91, 10],
  [2731, 182, 16]
])("the longest gap, %i days, makes classes of %i days, %i of them", (value, step, n) => {
  const found = pauseBins(rows([{value, count: 1}]));
  expect({step: found.step, n: found.bins.length}).toEqual({step, n});
  expect(found.bins.at(-1)!.count).toBe(1);
});

test("without gaps there are no classes", () => {
  expect(pauseBins(rows([]))).toEqual({step: 1, bins: []});
});
