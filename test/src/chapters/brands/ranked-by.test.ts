import {expect, test} from "vitest";
import {rankedBy} from "../../../../src/chapters/brands/ranked-by.ts";

test("brands are ranked by revenue, and by views where no amount of a sale is known", () => {
  expect(rankedBy({has: {revenue: true}})).toBe("revenue");
  expect(rankedBy({has: {revenue: false}})).toBe("views");
});
