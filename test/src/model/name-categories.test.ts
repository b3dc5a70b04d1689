import fc from "fast-check";
import {expect, test} from "vitest";
import {categoryLabel} from "../../../src/format/category-label.ts";
import {nameCategories} from "../../../src/model/name-categories.ts";

test("codes that end alike get as much of their path as tells them apart", () => {
  expect(
    nameCategories(["furniture.kitchen.table", "furniture.office.table", "apparel.shoes", "(none)"])
  ).toEqual({
    "furniture.kitchen.table": "Kitchen › Table",
    "furniture.office.table": "Office › Table"
  });
});

test("a level above a code counts as one too", () => {
  expect(nameCategories(["electronics.camera.video", "electronics.video.tv", "video"])).toEqual({
    "electronics.camera.video": "Camera › Video",
    "electronics.video": "Electronics › Video"
  });
});

test("codes that read alike as a whole stay codes", () => {
  expect(nameCategories(["tv", "TV", "a.tv"])).toEqual({tv: "tv", "a.tv": "A › TV"});
});

test("no two codes have the same label", () => {
  const part = fc.constantFrom("a", "b", "a_b", "a__b", "tv", "TV", "A", "(none)");
  const code = fc.array(part, {minLength: 1, maxLength: 4}).map((parts) => parts.join("."));
  fc.assert(
    fc.property(fc.uniqueArray(code, {maxLength: 12}), (codes) => {
      const names = nameCategories(codes);
      const labels = codes.map((one) => categoryLabel(one, names));
      expect(new Set(labels).size).toBe(codes.length);
    })
  );
});
