import {expect, test} from "vitest";
import type {MixRow} from "../../../../src/chapters/brands/brand-mix.ts";
import {categoryTotal, chosenInCategories} from "../../../../src/chapters/brands/brand-mix.ts";
import {describeStrongest} from "../../../../src/chapters/brands/describe-strongest.ts";
import type {RankedBy} from "../../../../src/chapters/brands/ranked-by.ts";
import {format} from "../formats.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";

const row = (category: string, brand: string, revenue: number, all: number): MixRow => ({
  brand,
  category,
  revenue,
  views: 100 - revenue,
  category_revenue: all,
  category_views: 200
});
const mix = [
  row("mice", "acer", 20, 80),
  row("mice", "asus", 60, 80),
  row("screens", "acer", 30, 300),
  row("(none)", "acer", 40, 40),
  row("desks", "acer", 0, 10)
];
const said = (cells: readonly MixRow[], {by = "revenue" as RankedBy, weight = 1} = {}) =>
  textOf(describeStrongest(rows(cells, {weight}), {chosen: "acer", by}, format));

test("a brand's categories are those in which it brings something, the largest first", () => {
  const names = (by: RankedBy) => chosenInCategories(mix, "acer", by).map((own) => own.category);
  expect(names("revenue")).toEqual(["(none)", "screens", "mice"]);
  expect(names("views")).toEqual(["desks", "mice", "screens", "(none)"]);
});

test("a category's total is by what brands are ranked by", () => {
  expect(categoryTotal(mix[0]!, "revenue")).toBe(80);
  expect(categoryTotal(mix[0]!, "views")).toBe(200);
});

test("a brand is strongest where its share is largest, what has no category aside", () => {
  expect(said(mix)).toBe("acer is strongest in Mice, where it has 25.0% of the revenue.");
  expect(said(mix, {by: "views"})).toBe(
    "acer is strongest in Desks, where it has 50.0% of the views."
  );
  expect(said(mix, {weight: 10})).toBe(
    "acer is strongest in Mice, where it has ≈ 25.0% of the revenue."
  );
});

test("what is all its own is said so", () => {
  expect(said([row("mice", "acer", 80, 80), row("desks", "acer", 5, 10)])).toBe(
    "acer is strongest in Mice, where it has all of the revenue."
  );
});

test("categories that tie are named together, and a single one is not the strongest", () => {
  expect(said([row("mice", "acer", 20, 80), row("desks", "acer", 5, 20)])).toBe(
    "acer is strongest in Mice and Desks, where it has 25.0% of the revenue of each."
  );
  expect(said([row("mice", "acer", 80, 80)])).toBe(
    "acer brought revenue in one category only, Mice: all of its revenue."
  );
});

test("it is strongest nowhere where it brings nothing", () => {
  expect(said([])).toBe("");
  expect(said(mix.slice(3))).toBe("");
});

test("products without a brand are strongest as no brand is", () => {
  const cells = rows([row("mice", "(none)", 20, 80)]);
  expect(textOf(describeStrongest(cells, {chosen: "(none)", by: "revenue"}, format))).toBe(
    "Products without a brand brought revenue in one category only, Mice: 25.0% of its revenue."
  );
});
