import {expect, test} from "vitest";
import {describeCut, shareOf} from "../../../../src/chapters/brands/brands-over-time.ts";

test("a brand's share is of all brands' revenue or views", () => {
  const row = {revenue: 10, views: 30, all_revenue: 40, all_views: 60};
  expect(shareOf(row, "revenue")).toBe(0.25);
  expect(shareOf(row, "views")).toBe(0.5);
});

test("there is no share of nothing", () => {
  expect(shareOf({revenue: 0, views: 3, all_revenue: 0, all_views: 6}, "revenue")).toBeNull();
});

const brands = (...revenues: number[]) => revenues.map((revenue) => ({revenue, views: 1}));

test("lines are called the largest brands only where others are smaller", () => {
  expect(describeCut(brands(9, 8, 7, 6, 5), "revenue")).toBe(" and brand");
  expect(describeCut(brands(9, 8, 7, 6, 5, 4), "revenue")).toBe(", five largest brands");
  expect(describeCut(brands(9, 8, 7, 6, 5, 5), "revenue")).toBe(", five of the largest brands");
  expect(describeCut(brands(9, 8, 7, 6, 5, 4), "views")).toBe(", five of the largest brands");
});
