import {expect, test} from "vitest";
import {describeCategoryRange} from "../../../../src/chapters/funnel/describe-category-range.ts";
import {format} from "../formats.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";

const row = (category: string, views: number, rate: number | null) => ({
  category,
  views,
  carts: 0,
  purchases: (rate ?? 0) * views,
  view_to_cart: 0,
  view_to_purchase: rate,
  sessions: 10,
  session_conversion: 0.1
});
const tooFew = "Too few single categories have 1,000 views or more to say which converts better.";
const only = "Only Toys has 1,000 views or more; the other categories have too few to compare.";
const range =
  "Among the categories with 1,000 views or more, purchases per view range from 1.0% in Toys (1,000 views) to 4.0% in Phone (3,000).";

test.each([
  ["nothing there", [], tooFew],
  ["none with many views", [row("toys", 999, 0.1), row("books", 999, 0.2)], tooFew],
  ["one category", [row("toys", 5000, 0.1)], ""],
  [
    "categories alike",
    [row("toys", 5000, 0.1), row("books", 2000, 0.1)],
    "All categories with 1,000 views or more have the same number of purchases per view, 10.0%."
  ],
  ["another with too few views", [row("toys", 5000, 0.1), row("books", 999, 0.2)], only],
  ["another without a category", [row("toys", 5000, 0.1), row("(none)", 2000, 0.2)], ""],
  ["another without a rate", [row("toys", 5000, 0.1), row("books", 2000, null)], only],
  [
    "categories that differ",
    [row("books", 5000, 0.02), row("audio.phone", 3000, 0.04), row("toys", 1000, 0.01)],
    range
  ]
])("how far categories differ: %s", (_, categories, text) => {
  expect(textOf(describeCategoryRange(rows(categories), format))).toBe(text);
});

test("of a sample, all but the threshold is an estimate", () => {
  const sample = rows([row("audio.phone", 3000, 0.04), row("toys", 1000, 0.01)], {weight: 4});
  expect(textOf(describeCategoryRange(sample, format))).toBe(
    "Among the categories with 1,000 views or more, purchases per view range from ≈ 1.0% in Toys (≈ 1,000 views) to ≈ 4.0% in Phone (≈ 3,000)."
  );
});
