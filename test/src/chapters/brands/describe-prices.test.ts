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

test("without a shared category there is no price to measure by", () => {
  expect(ofPairs([])).toBe(
    "acer and the others share no category with five products each, so there is no price to measure it by."
  );
});

test("one category is told by itself", () => {
  expect(ofPairs([pair("mice", 20, 10)])).toBe(
    "In the one category with five products or more on either side acer’s median price is above that of the others; in mice it is $20.00 against $10.00."
  );
  expect(ofPairs([pair("mice", 10, 10)])).toBe(
    "In the one category with five products or more on either side acer’s median price is not above that of the others; in mice it is $10.00 against $10.00."
  );
});

test("of several categories those in which the brand is dearer are counted", () => {
  expect(ofPairs([pair("mice", 20, 10), pair("desks", 10, 30), pair("screens", 9, 8)])).toBe(
    "In 2 of 3 categories with five products or more on either side acer’s median price is above that of the others; in mice, its widest range, it is $20.00 against $10.00."
  );
  expect(ofPairs([pair("mice", 10, 20), pair("desks", 10, 30)], 10)).toBe(
    "In ≈ 0 of ≈ 2 categories with five products or more on either side acer’s median price is above that of the others; in mice, its widest range, it is ≈ $10.00 against ≈ $20.00."
  );
});

test("of all brands the dearest and the cheapest are told", () => {
  const boxes = [prices("asus", {median: 30}), prices("dell"), prices("acer", {median: 5})];
  const rest =
    "That says as much of what a brand makes as of what it asks: choose one to see it beside the others of its categories.";
  expect(ofBrands(boxes)).toBe(
    `Half of what asus offers costs more than $30.00; for acer the middle is $5.00. ${rest}`
  );
  expect(ofBrands(boxes, 10)).toBe(
    `Half of what asus offers costs more than ≈ $30.00; for acer the middle is ≈ $5.00. ${rest}`
  );
});

test("one brand alone is neither", () => {
  expect(ofBrands([])).toBe("");
  expect(ofBrands([prices("acer")])).toBe("");
});
