import {expect, test} from "vitest";
import {benjaminiHochberg} from "../../../src/statistics/benjamini-hochberg.ts";

// The fifteen comparisons of Benjamini and Hochberg 1995, section 3.3.
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
  0.6528, 0.759, 1
];

test("benjaminiHochberg keeps the first four of the paper's fifteen at 5 %", () => {
  const kept = benjaminiHochberg(published).map((q) => q <= 0.05);
  expect(kept).toEqual(published.map((_, i) => i < 4));
});

test("benjaminiHochberg adjusts as R's p.adjust does, in the order given", () => {
  const adjusted = benjaminiHochberg([0.03, 0.01, 0.05, 0.02, 0.04]);
  for (const q of adjusted) expect(q).toBeCloseTo(0.05, 12);
  const uneven = benjaminiHochberg([0.5, 0.001, 0.02]);
  expect(uneven[0]).toBeCloseTo(0.5, 12);
  expect(uneven[1]).toBeCloseTo(0.003, 12);
  expect(uneven[2]).toBeCloseTo(0.03, 12);
});

test("benjaminiHochberg counts hypotheses without a p value as p = 1", () => {
  const all = benjaminiHochberg([0.001, 0.002, 1, 1, 1, 1]);
  expect(benjaminiHochberg([0.001, 0.002], 6)).toEqual(all.slice(0, 2));
});

test("benjaminiHochberg of nothing is nothing", () => {
  expect(benjaminiHochberg([])).toEqual([]);
});

test("benjaminiHochberg never passes 1", () => {
  expect(benjaminiHochberg([0.9, 0.4], 5)).toEqual([1, 1]);
});
