import {expect, test} from "vitest";
import {describeSources} from "../../../../src/chapters/regions/source-lead.ts";
import {format} from "../formats.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";

const row = (source: string, revenue: number, orders: number) => ({
  source,
  revenue,
  orders,
  customers: orders
});
const two = [row("Search", 60, 3), row("Email", 40, 4)];

test.each([
  ["none", [], 1, ""],
  ["one", [row("Search", 60, 3)], 1, ""],
  ["one that is known", [row("(unknown)", 60, 3), row("Email", 40, 4)], 1, ""],
  [
    "two",
    two,
    1,
    "Search is the strongest source with $60.00, 60.0% of revenue. An order from there is worth $20.00 on average."
  ],
  [
    "a sample, whose revenue is exact",
    two,
    10,
    "Search is the strongest source with $60.00, 60.0% of revenue. An order from there is worth ≈ $20.00 on average."
  ],
  [
    "two equals",
    [row("Search", 50, 3), row("Email", 50, 4)],
    1,
    "Search and Email are equal, with $50.00 and 50.0% of the revenue each."
  ],
  [
    "all from one",
    [row("Search", 100, 5), row("Email", 0, 1)],
    1,
    "Search brings all the revenue: $100.00. An order from there is worth $20.00 on average."
  ],
  [
    "no order known",
    [row("Search", 60, 0), row("Email", 40, 4)],
    1,
    "Search is the strongest source with $60.00, 60.0% of revenue."
  ]
])("which source is strongest: %s", (_, sources, weight, text) => {
  expect(textOf(describeSources(rows(sources, {weight}), 100, format))).toBe(text);
});

test.each([0, null])("of a revenue of %s there is no strongest source", (revenue) => {
  const free = rows([row("Search", 0, 3), row("Email", 0, 4)]);
  expect(textOf(describeSources(free, revenue, format))).toBe("No source brought any revenue.");
});
