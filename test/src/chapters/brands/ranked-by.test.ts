import {expect, test} from "vitest";
import {rankedBy} from "../../../../src/chapters/brands/ranked-by.ts";

test("brands are ranked by revenue, and by views where nothing is sold", () => {
  expect(rankedBy({has: {sales: true}})).toBe("revenue");
  expect(rankedBy({has: {sales: false}})).toBe("views");
});
