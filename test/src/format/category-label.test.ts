import {expect, test} from "vitest";
import {categoryLabel, levelLabels} from "../../../src/format/category-label.ts";

test("a code reads as the last part of its path, in words", () => {
  expect(categoryLabel("electronics.audio.headphone")).toBe("Headphone");
  expect(categoryLabel("appliances.environment.air_conditioner")).toBe("Air conditioner");
  expect(categoryLabel("electronics.video.tv")).toBe("TV");
  expect(categoryLabel("computers")).toBe("Computers");
  expect(categoryLabel("construção.madeira")).toBe("Madeira");
});

test("what is a name already, or nothing, stays", () => {
  for (const name of [
    "(none)",
    "(other categories)",
    "Gizmo",
    "Art. & Supplies",
    "",
    "4.5 mm",
    "3.5mm",
    "no.7",
    "__proto__",
    "a..b"
  ])
    expect(categoryLabel(name)).toBe(name);
});

test("what is grouped below a level is said with it", () => {
  expect(categoryLabel("electronics.(other)")).toBe("Electronics › (other)");
});

test("a code that has a name of its own goes by it", () => {
  expect(categoryLabel("kitchen.table", {"kitchen.table": "Kitchen › Table"})).toBe(
    "Kitchen › Table"
  );
  expect(categoryLabel("constructor", {})).toBe("Constructor");
});

test("each part of a path has a label", () => {
  expect(levelLabels("electronics.video.tv")).toEqual(["Electronics", "Video", "TV"]);
});
