import {expect, test} from "vitest";
import {describeBasketRepeats} from "../../../../src/chapters/customers/basket-repeats.ts";
import {format} from "../formats.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";

const row = {customers: 8, returned: 2, repeated: 3, orders: 14, baskets: 11};

test("how many customers came back, by basket", () => {
  expect(textOf(describeBasketRepeats(rows([row]), format)!)).toBe(
    "If a customer’s orders placed at one moment count as one basket, 25.0% of the customers came back."
  );
});

test.each([
  ["nothing there", [], 1],
  ["nobody", [{customers: 0, returned: 0, repeated: 0, orders: 0, baskets: 0}], 1],
  ["one customer", [{...row, customers: 1}], 1],
  ["the same share by order", [{...row, repeated: 2}], 1],
  ["each order a basket", [{...row, orders: 11}], 1],
  ["the same share as by order", [{...row, returned: 3}], 1],
  ["a sample", [row], 4]
])("nothing is said of %s", (_, again, weight) => {
  expect(describeBasketRepeats(rows(again, {weight}), format)).toBeUndefined();
});
