import {expect, test} from "vitest";
import type {ProductRow} from "../../../../src/chapters/brands/brand-products.ts";
import {describeProducts} from "../../../../src/chapters/brands/describe-products.ts";
import {format} from "../formats.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";

const row = (brand: string, share: number, own: Partial<ProductRow> = {}): ProductRow => ({
  product_id: brand,
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
    "acer one earns the most: $40.00, 40.0% of acer’s revenue."
  );
  expect(said([row("acer", 0.4)], "acer", 10)).toBe(
    "acer one earns the most: ≈ $400.00, ≈ 40.0% of acer’s revenue."
  );
});

test("brands that depend on one product", () => {
  const text = "for half of their revenue or more.";
  const dependent = Array.from("abcde", (brand) => row(brand, 0.5));
  expect(said([row("acer", 0.5), row("asus", 0.4)])).toBe(
    "acer depends on one product for half of its revenue or more."
  );
  expect(said([row("acer", 0.5), row("asus", 0.6)])).toBe(
    `acer and asus depend on one product each ${text}`
  );
  expect(said(dependent.slice(0, 4))).toBe(`a, b, c, and d depend on one product each ${text}`);
  expect(said(dependent)).toBe(`Some brands depend on one product ${text}`);
});

test("a brand with a single product is not called dependent on it", () => {
  expect(said([row("acer", 1), row("asus", 0.4)])).toBe(
    "No brand with 20 units sold or more and several products depends on one of them: the largest share of such a brand’s revenue from a single product is 40.0%."
  );
});

test("no brand depends on one product", () => {
  expect(said([row("acer", 0.3)])).toBe("");
  expect(said([row("acer", 0.3), row("asus", 0.4)])).toBe(
    "No brand with 20 units sold or more depends on one product: the largest share of such a brand’s revenue from a single product is 40.0%."
  );
  expect(said([row("acer", 0.3), row("asus", 0.4)], "", 10)).toBe(
    "No brand with 200 units sold or more depends on one product: the largest share of such a brand’s revenue from a single product is ≈ 40.0%."
  );
});
