import {expect, test} from "vitest";
import {sumByLevel} from "../../../src/components/sum-by-level.ts";

const rows = [
  {category: "a.b.c", views: 3, revenue: 1},
  {category: "a.b", views: 2, revenue: 0},
  {category: "d", views: 5, revenue: 4},
  {category: "a.e", views: 1, revenue: 2}
];

test("sumByLevel(rows, []) sums by the first level, in the order of the rows", () => {
  expect(sumByLevel(rows, [], ["views", "revenue"])).toEqual([
    {category: "a", views: 6, revenue: 3},
    {category: "d", views: 5, revenue: 4}
  ]);
});

test("sumByLevel(rows, path) sums what lies below, a code that ends there by its own name", () => {
  expect(sumByLevel(rows, ["a"], ["views"])).toEqual([
    {category: "a.b", views: 5},
    {category: "a.e", views: 1}
  ]);
  expect(sumByLevel(rows, ["a", "b"], ["views"])).toEqual([
    {category: "a.b.c", views: 3},
    {category: "a.b", views: 2}
  ]);
});

test("sumByLevel() of nothing, or below nothing, is nothing", () => {
  expect(sumByLevel([], [], ["views"])).toEqual([]);
  expect(sumByLevel(rows, ["z"], ["views"])).toEqual([]);
});
