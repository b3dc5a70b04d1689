import {expect, test} from "vitest";
import {brandsToHalf} from "../../../../src/chapters/brands/brands-to-half.ts";
import {reportOf} from "./rows-of-brands.ts";

test.each([
  [{}, 0],
  [{acer: 60, asus: 40}, 1],
  [{acer: 50, asus: 50}, 1],
  [{acer: 40, asus: 30, dell: 30}, 2],
  [{acer: 20, asus: 20, dell: 20, hp: 20, lg: 20}, 3]
])("of %j so many make half: %i", (revenues, count) => {
  expect(brandsToHalf(reportOf(revenues), "revenue")).toBe(count);
  expect(brandsToHalf(reportOf(revenues), "views")).toBe(count);
});
