import {expect, test} from "vitest";
import {chosenBrand} from "../../../../src/chapters/brands/chosen-brand.ts";

test.each([
  [undefined, ""],
  [[], ""],
  [["acer"], "acer"],
  [["acer", "asus"], ""]
])("of %j the chapter is about %j", (brand, chosen) => {
  expect(chosenBrand({sets: {brand}})).toBe(chosen);
});
