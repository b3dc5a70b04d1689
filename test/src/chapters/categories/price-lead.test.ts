import {expect, test} from "vitest";
import {describePrices} from "../../../../src/chapters/categories/price-lead.ts";
import {format} from "../formats.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";

const row = (category: string, median: number, n = 100) => ({
  category,
  n,
  mean: median,
  max: median,
  min: median,
  q1: median,
  median,
  q3: median
});
const two = [row("a", 5), row("b", 20)];
const shop = {categories: true, events: true};

test.each([
  ["nothing", [], shop, ""],
  ["one category", [row("a", 5)], shop, ""],
  ["the other has too few prices", [row("a", 5), row("b", 20, 99)], shop, ""],
  ["the other is none", [row("a", 5), row("(none)", 20)], shop, ""],
  ["all cost the same", [row("a", 5), row("b", 5)], shop, ""],
  [
    "two that tie",
    [...two, row("c", 20)],
    shop,
    "The most expensive categories are B and C: half of what is viewed, added to carts or bought there costs $20.00 or more. The cheapest is A, with a median price of $5.00."
  ],
  [
    "a dearer one with too few prices",
    [...two, row("c", 90, 99)],
    shop,
    "The most expensive category with 100 prices or more is B: half of what is viewed, added to carts or bought there costs $20.00 or more. The cheapest is A, with a median price of $5.00."
  ],
  ["no categories", two, {categories: false, events: true}, ""],
  [
    "two",
    two,
    shop,
    "The most expensive category is B: half of what is viewed, added to carts or bought there costs $20.00 or more. The cheapest is A, with a median price of $5.00."
  ],
  [
    "three, without events",
    [...two, row("c", 10)],
    {categories: true, events: false},
    "The most expensive category is B: half of what is sold there costs $20.00 or more. The cheapest is A, with a median price of $5.00."
  ]
])("which categories are dear and cheap: %s", (_, prices, has, text) => {
  expect(textOf(describePrices(rows(prices), has, format))).toBe(text);
});

test("prices of a sample are estimates", () => {
  expect(textOf(describePrices(rows(two, {weight: 4}), shop, format))).toBe(
    "The most expensive category is B: half of what is viewed, added to carts or bought there costs ≈ $20.00 or more. The cheapest is A, with a median price of ≈ $5.00."
  );
});
