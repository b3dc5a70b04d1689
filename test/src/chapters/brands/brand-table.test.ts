import {expect, test} from "vitest";
import {describeTable} from "../../../../src/chapters/brands/brand-table.ts";
import {textOf} from "../text-of.ts";
import {reportOf} from "./rows-of-brands.ts";

test.each([
  ["all brands are in it", reportOf({acer: 60, asus: 40}), "", ""],
  ["there are none", [], "", ""],
  ["the chosen one is all there is", reportOf({acer: 60}), "acer", ""],
  [
    "one is chosen",
    reportOf({acer: 60, asus: 40}),
    "asus",
    "The table shows all brands, so that you can compare asus with them."
  ],
  [
    "there are more",
    reportOf({acer: 60, asus: 40, "(none)": 9}, {brands: 1200}),
    "",
    "The table begins with the first 2 of 1,200 brands."
  ]
])("what is said of the table where %s", (_, report, chosen, text) => {
  expect(textOf(describeTable(report, chosen))).toBe(text);
});
