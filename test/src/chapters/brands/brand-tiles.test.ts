import {expect, test} from "vitest";
import {describeParts} from "../../../../src/chapters/brands/brand-tiles.ts";
import {format} from "../formats.ts";
import {reportOf} from "./rows-of-brands.ts";

test("the tiles of a chosen brand say what part of all brands' it has", () => {
  expect(describeParts(reportOf({acer: 60, asus: 40}), "asus", format)).toEqual({
    revenue: "40.0% of all brands together",
    views: "40.0% of all",
    purchases: "40.0% of all"
  });
});

test("without a chosen brand, or where it has no row, the tiles say nothing", () => {
  expect(describeParts(reportOf({acer: 60}), "", format)).toEqual({});
  expect(describeParts(reportOf({acer: 60}), "asus", format)).toEqual({});
});

test("all of it is no part", () => {
  expect(describeParts(reportOf({asus: 40}), "asus", format)).toEqual({
    revenue: undefined,
    views: undefined,
    purchases: undefined
  });
});

test("of nothing there is no part", () => {
  expect(describeParts(reportOf({acer: 0, asus: 0}), "asus", format)).toEqual({
    revenue: undefined,
    views: undefined,
    purchases: undefined
  });
});
