import {expect, test} from "vitest";
import {describeSpread} from "../../../../src/chapters/sales/order-spread.ts";
import {format} from "../formats.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";

const spread = {p10: 5, q1: 20, median: 49.5, q3: 120, p90: 1500, orders: 10};
const none = {p10: null, q1: null, median: null, q3: null, p90: null, orders: 0};

test.each([
  [
    1,
    "Half of all orders are worth $49.50 or less. The middle half are worth between $20.00 and $120.00, and at least one order in ten is worth $1,500 or more."
  ],
  [
    4,
    "Half of all orders are worth ≈ $49.50 or less. The middle half are worth between ≈ $20.00 and ≈ $120.00, and at least one order in ten is worth ≈ $1,500 or more."
  ]
])("how far orders lie apart, one visitor in %i", (weight, text) => {
  expect(textOf(describeSpread(rows([spread], {weight}), format)!)).toBe(text);
});

test.each([[none], [{...spread, orders: 9}]])("says nothing of few orders: %j", (row) => {
  expect(describeSpread(rows([row]), format)).toBeUndefined();
});
