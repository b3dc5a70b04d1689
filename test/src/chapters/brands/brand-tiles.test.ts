import {expect, test} from "vitest";
import {describeParts} from "../../../../src/chapters/brands/brand-tiles.ts";
import type {BrandRow} from "../../../../src/chapters/brands/brand-report.ts";
import type {Rows} from "../../../../src/model/rows.ts";
import {format} from "../formats.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";
import {reportOf} from "./rows-of-brands.ts";

/** What the notes say. */
function partsOf(report: Rows<BrandRow>, chosen: string) {
  return Object.entries(describeParts(report, chosen, format)).flatMap(([id, note]) =>
    note ? [`${id}: ${textOf(note)}`] : []
  );
}

test("the tiles of a chosen brand say what part of all brands' it has", () => {
  expect(partsOf(rows(reportOf({acer: 60, asus: 40})), "asus")).toEqual([
    "revenue: 40.0% of all brands together",
    "views: 40.0% of all",
    "purchases: 40.0% of all"
  ]);
});

test("without a chosen brand, or where it has no row, the tiles say nothing", () => {
  expect(partsOf(rows(reportOf({acer: 60})), "")).toEqual([]);
  expect(partsOf(rows(reportOf({acer: 60})), "asus")).toEqual([]);
});

test("all of it is no part", () => {
  expect(partsOf(rows(reportOf({asus: 40})), "asus")).toEqual([]);
});

test("of nothing there is no part", () => {
  expect(partsOf(rows(reportOf({acer: 0, asus: 0})), "asus")).toEqual([]);
});
