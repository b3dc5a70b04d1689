import {expect, test} from "vitest";
import {describeLevels} from "../../../../src/chapters/categories/category-levels.ts";

test("how the levels are gone through", () => {
  expect(describeLevels({categories: true})).toBe(
    "Press an area, or a name below, to go down; the way back is in the trail."
  );
  expect(describeLevels({categories: false})).toBe("Without categories there are no levels.");
});
