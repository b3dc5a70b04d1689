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
    "The exports contain no categories, or only one, so this chapter is about prices."
  ],
  ["nothing", [], shop, "Nothing matches these filters."],
  ["nothing that counts", [row("a", 0, 5)], shop, "Nothing matches these filters."],
  ["none named", [row("(none)", 4)], shop, "No product here has a category."],
  ["one", [row("a", 4)], shop, "A leads with 4 interactions, all of them."],
  [
    "none of the money has one",
    [row("(none)", 0, 5), row("a", 0)],
    {categories: true, events: false},
    "None of the revenue has a category."
  ],
  [
    "the same brings most money",
    [row("a", 3, 20), row("b", 1, 5)],
    shop,
    "A leads with 3 interactions, 75.0% of all. A also has the most revenue, $20.00."
  ],
  [
    "another brings most money",
    [row("a", 3, 5), row("b", 1, 20)],
    shop,
    "A leads with 3 interactions, 75.0% of all. B has the most revenue, $20.00."
  ],
  [
    "half has no category",
    [row("(none)", 2), row("a", 2)],
    shop,
    "A leads with 2 interactions, 50.0% of all. 50.0% of the interactions have no category."
  ],
  [
    "more than half has no category",
    [row("(none)", 6), row("a", 2)],
    shop,
    "75.0% of the interactions have no category. Among the rest, A leads with 2 interactions, 25.0% of all."
  ],
  [
    "no more than five",
    [row("a", 20), ...six.slice(1, 5)],
    shop,
    "A leads with 20 interactions, 33.3% of all."
  ],
  ["all alike", six, shop, "6 categories are equal, with 10 interactions and 16.7% of all each."],
  [
    "two that tie",
    [row("a", 3, 20), row("b", 3, 20), row("c", 2, 5)],
    shop,
    "A and B lead with 3 interactions and 37.5% of all each. A and B have the most revenue, $20.00 each."
  ],
  [
    "more than five",
    [row("a", 20), ...six.slice(1, 5), row("f", 5)],
    shop,
    "A leads with 20 interactions, 30.8% of all. The top five of 6 categories account for 92.3%."
  ],
  [
    "no events",
    [row("a", 0, 30), row("(none)", 0, 10)],
    {categories: true, events: false},
    "A leads with $30.00, 75.0% of all. 25.0% of the revenue has no category."
  ]
])("which categories draw most: %s", (_, totals, has, text) => {
  expect(textOf(describeCategories(rows(totals), has, format))).toBe(text);
});

test("of a sample it says what is true of all visitors, as estimates", () => {
  const totals = rows([row("a", 3, 20), row("b", 1, 5)], {weight: 10});
  expect(textOf(describeCategories(totals, shop, format))).toBe(
    "A leads with ≈ 30 interactions, ≈ 75.0% of all. A also has the most revenue, ≈ $200.00."
  );
});
