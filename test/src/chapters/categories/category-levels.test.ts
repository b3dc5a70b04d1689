import {expect, test} from "vitest";
import {describeLevels} from "../../../../src/chapters/categories/category-levels.ts";

test("how the levels are gone through", () => {
  expect(describeLevels({categories: true})).toBe(
    "Select an area, or a name below, to see its subcategories. Use the path to go back."
  );
  expect(describeLevels({categories: false})).toBe(
    "The exports contain no categories, so there are no levels."
  );
});
