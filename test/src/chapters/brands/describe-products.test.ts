import {expect, test} from "vitest";
import type {ProductRow} from "../../../../src/chapters/brands/brand-products.ts";
import {describeProducts} from "../../../../src/chapters/brands/describe-products.ts";
import {format} from "../formats.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";

const row = (brand: string, share: number, own: Partial<ProductRow> = {}): ProductRow => ({
  product: `${brand} one`,
  brand,
  category: null,
  views: 10,
  units: 20,
  revenue: 100 * share,
  share,
  nth: 1,
  all_revenue: 100,
  all_units: 20,
  ...own
});
const said = (products: readonly ProductRow[], chosen = "", weight = 1) =>
  textOf(describeProducts(rows(products, {weight}), chosen, format));

test("nothing is said of what sells too little or has no brand", () => {
  expect(said([])).toBe("");
  expect(said([row("(none)", 0.5), row("acer", 0.5, {all_units: 19})])).toBe("");
  expect(said([row("acer", 0, {share: null})])).toBe("");
  expect(said([], "acer")).toBe("");
});

test("the chosen brand's best product", () => {
  expect(said([row("acer", 0.4), row("acer", 0.1)], "acer")).toBe(
    "acer one earns most: $40.00, 40.0% of what acer brings."
  );
  expect(said([row("acer", 0.4)], "acer", 10)).toBe(
    "acer one earns most: ≈ $400.00, ≈ 40.0% of what acer brings."
  );
});

test("brands that hang on one product", () => {
  const text = "on one product for half of the revenue or more.";
  const lone = Array.from("abcde", (brand) => row(brand, 0.5));
  expect(said([row("acer", 0.5), row("asus", 0.4)])).toBe(`acer hangs ${text}`);
  expect(said([row("acer", 0.5), row("asus", 0.6)])).toBe(`acer and asus hang ${text}`);
  expect(said(lone.slice(0, 4))).toBe(`a, b, c, and d hang ${text}`);
  expect(said(lone)).toBe(`Some brands hang ${text}`);
});

test("a brand of one product does not hang on it any more than it must", () => {
  expect(said([row("acer", 1), row("asus", 0.4)])).toBe(
    "No brand hangs on one product: the most that a single one makes of its brand’s revenue is 100%."
  );
});

test("none hangs on one product", () => {
  expect(said([row("acer", 0.3)])).toBe("");
  expect(said([row("acer", 0.3), row("asus", 0.4)])).toBe(
    "No brand hangs on one product: the most that a single one makes of its brand’s revenue is 40.0%."
  );
  expect(said([row("acer", 0.3), row("asus", 0.4)], "", 10)).toBe(
    "No brand hangs on one product: the most that a single one makes of its brand’s revenue is ≈ 40.0%."
  );
});
