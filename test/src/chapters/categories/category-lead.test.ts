import {expect, test} from "vitest";
import {describeCategories} from "../../../../src/chapters/categories/category-lead.ts";
import {format} from "../formats.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";

const row = (category: string, interactions: number, revenue = 0) => ({
  category,
  interactions,
  views: interactions,
  carts: 0,
  purchases: 0,
  revenue
});
const six = ["a", "b", "c", "d", "e", "f"].map((category) => row(category, 10));
const shop = {categories: true, events: true};

test.each([
  [
    "no categories",
    [row("a", 1)],
    {categories: false, events: true},
    "The exports name no categories, or only one; what follows is about prices."
  ],
  ["nothing", [], shop, "Nothing matches these filters."],
  ["nothing that counts", [row("a", 0, 5)], shop, "Nothing matches these filters."],
  ["none named", [row("(none)", 4)], shop, "Nothing that matches these filters has a category."],
  ["one", [row("a", 4)], shop, "a draws most: 4 interactions, 100% of all."],
  [
    "the same brings most money",
    [row("a", 3, 20), row("b", 1, 5)],
    shop,
    "a draws most: 3 interactions, 75.0% of all. It also brings most money, $20.00."
  ],
  [
    "another brings most money",
    [row("a", 3, 5), row("b", 1, 20)],
    shop,
    "a draws most: 3 interactions, 75.0% of all. Most money comes from b: $20.00."
  ],
  [
    "half has no category",
    [row("(none)", 2), row("a", 2)],
    shop,
    "a draws most: 2 interactions, 50.0% of all. 50.0% of the interactions name no category."
  ],
  [
    "more than half has no category",
    [row("(none)", 6), row("a", 2)],
    shop,
    "Most of what happens names no category; of the rest, a draws most: 2 interactions, 25.0% of all. 75.0% of the interactions name no category."
  ],
  ["no more than five", six.slice(0, 5), shop, "a draws most: 10 interactions, 20.0% of all."],
  [
    "more than five",
    six,
    shop,
    "a draws most: 10 interactions, 16.7% of all. The first five of 6 categories make 83.3%."
  ],
  [
    "no events",
    [row("a", 0, 30), row("(none)", 0, 10)],
    {categories: true, events: false},
    "a draws most: $30.00, 75.0% of all. 25.0% of the revenue names no category."
  ]
])("which categories draw most: %s", (_, totals, has, text) => {
  expect(textOf(describeCategories(rows(totals), has, format))).toBe(text);
});

test("of a sample it says what is true of all visitors, as estimates", () => {
  const totals = rows([row("a", 3, 20), row("b", 1, 5)], {weight: 10});
  expect(textOf(describeCategories(totals, shop, format))).toBe(
    "a draws most: ≈ 30 interactions, ≈ 75.0% of all. It also brings most money, ≈ $200.00."
  );
});
