import {expect, test} from "vitest";
import {describeMedians, describePairs} from "../../../../src/chapters/brands/describe-prices.ts";
import type {PriceRow} from "../../../../src/chapters/brands/brand-prices.ts";
import {format} from "../formats.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";
import {prices} from "./prices.ts";

const pair = (category: string, own: number, others: number) => ({
  category,
  own: prices("acer", {median: own}),
  others: prices("others", {median: others})
});
const ofPairs = (pairs: ReturnType<typeof pair>[], weight = 1) =>
  textOf(describePairs(pairs, {chosen: "acer", of: rows([], {weight})}, format));
const ofBrands = (boxes: PriceRow[], weight = 1) =>
  textOf(describeMedians(boxes, rows([], {weight}), format));

test("without a shared category there is no price to compare with", () => {
  expect(ofPairs([])).toBe(
    "acer and the other brands share no category with five products each, so their prices cannot be compared."
  );
});

test("a single category", () => {
  expect(ofPairs([pair("mice", 20, 10)])).toBe(
    "In the only category with five products or more on each side, acer’s median price is above that of other brands. In Mice it is $20.00, compared with $10.00."
  );
  expect(ofPairs([pair("mice", 10, 10)])).toBe(
    "In the only category with five products or more on each side, acer’s median price is not above that of other brands. In Mice it is $10.00, compared with $10.00."
  );
});

test("of several categories those in which the brand is more expensive are counted", () => {
  expect(ofPairs([pair("mice", 20, 10), pair("desks", 10, 30), pair("screens", 9, 8)])).toBe(
    "In 2 of 3 categories with five products or more on each side, acer’s median price is above that of other brands. In Mice, its largest category, it is $20.00, compared with $10.00."
  );
  expect(ofPairs([pair("mice", 10, 20), pair("desks", 10, 30)], 10)).toBe(
    "In ≈ 0 of ≈ 2 categories with five products or more on each side, acer’s median price is above that of other brands. In Mice, its largest category, it is ≈ $10.00, compared with ≈ $20.00."
  );
});

test("the most expensive and the cheapest of all brands", () => {
  const boxes = [prices("asus", {median: 30}), prices("dell"), prices("acer", {median: 5})];
  const rest =
    "These medians depend on what a brand sells as much as on what it charges. Choose a brand to compare it with others in its categories.";
  expect(ofBrands(boxes)).toBe(
    `Of the 3 brands shown, asus has the highest median price, $30.00, and acer the lowest, $5.00. ${rest}`
  );
  expect(ofBrands(boxes, 10)).toBe(
    `Of the 3 brands shown, asus has the highest median price, ≈ $30.00, and acer the lowest, ≈ $5.00. ${rest}`
  );
});

test("one brand alone is neither, and equals are not told apart", () => {
  const few = "Fewer than two brands have 5 products or more, so their prices are not compared.";
  expect(ofBrands([])).toBe(few);
  expect(ofBrands([prices("acer")])).toBe(few);
  expect(ofBrands([prices("acer", {median: 25}), prices("asus", {median: 25})])).toBe(
    "The median price of every brand here is $25.00."
  );
});

test("products without a brand are compared with all brands", () => {
  const said = (pairs: ReturnType<typeof pair>[]) =>
    textOf(describePairs(pairs, {chosen: "(none)", of: rows([])}, format));
  expect(said([])).toBe(
    "Products without a brand and the brands share no category with five products each, so their prices cannot be compared."
  );
  expect(said([pair("mice", 20, 10)])).toBe(
    "In the only category with five products or more on each side, the median price of products without a brand is above that of the brands. In Mice it is $20.00, compared with $10.00."
  );
});
