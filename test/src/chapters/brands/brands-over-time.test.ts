import {expect, test} from "vitest";
import {shareOf} from "../../../../src/chapters/brands/brands-over-time.ts";

test("a brand's share is of all brands' revenue or views", () => {
  const row = {revenue: 10, views: 30, all_revenue: 40, all_views: 60};
  expect(shareOf(row, "revenue")).toBe(0.25);
  expect(shareOf(row, "views")).toBe(0.5);
});

test("there is no share of nothing", () => {
  expect(shareOf({revenue: 0, views: 3, all_revenue: 0, all_views: 6}, "revenue")).toBeNull();
});
