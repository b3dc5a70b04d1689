import {expect, test} from "vitest";
import {describeReturned} from "../../../../src/chapters/sales/returned-products.ts";
import {format} from "../formats.ts";
import {metricsOf} from "../metrics.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";

test.each([
  [
    12,
    {returns: 50, revenue: 1000},
    "12 products were returned at least once: $50.00 in all, 5.0% of the revenue."
  ],
  [1200, {returns: 5000, revenue: 0}, "1,200 products were returned at least once: $5,000 in all."],
  [3, {returns: 50, revenue: 20}, "3 products were returned at least once: $50.00 in all."],
  [1, {returns: 50, revenue: 0}, "1 product was returned at least once: $50.00 in all."],
  [12, {returns: 50, revenue: null}, "12 products were returned at least once: $50.00 in all."]
])("what was returned: %i products, %j", (products, values, text) => {
  expect(textOf(describeReturned(rows([{products}]), metricsOf(values), format))).toBe(text);
});

test("what was paid back of whole orders is of no product", () => {
  const values = metricsOf({returns: 50, revenue: 1000});
  expect(textOf(describeReturned(rows([{products: 0}]), values, format))).toBe(
    "Returns were $50.00 in all, 5.0% of the revenue."
  );
});

test("a sample cannot tell how many products were returned", () => {
  const returned = rows([{products: 12}], {weight: 4});
  const values = metricsOf({returns: 50, revenue: 1000});
  expect(textOf(describeReturned(returned, values, format))).toBe(
    "Returns were $50.00 in all, 5.0% of the revenue."
  );
});
