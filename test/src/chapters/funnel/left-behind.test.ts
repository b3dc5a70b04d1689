import {expect, test} from "vitest";
import {describeLeftBehind} from "../../../../src/chapters/funnel/describe-left-behind.ts";
import {ofAllVisitors} from "../../../../src/chapters/funnel/left-behind-table.ts";
import {format} from "../formats.ts";
import {hasAll} from "../has.ts";
import {metricsOf} from "../metrics.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";

const row = {
  product_id: "1",
  product: "Kettle",
  category: "kitchen",
  carted: 4,
  left_over: 2,
  share: 0.5,
  worth: 60,
  removed: 1,
  all_carted: 400,
  all_left: 100,
  all_worth: 2500
};

test.each([
  ["no cart", [], 1, {}, "Nothing was added to a cart."],
  [
    "all bought",
    [{...row, all_left: 0, all_worth: 0}],
    1,
    {},
    "Everything that was added to a cart was bought in the same session."
  ],
  [
    "some left",
    [row],
    1,
    {},
    "Sessions added products to their carts 400 times. 100 times (25.0%) the product was not bought in that session. What was left is worth $2,500 in total at the prices shown."
  ],
  [
    "some left, some removed",
    [row],
    1,
    {removals: 30},
    "Sessions added products to their carts 400 times. 100 times (25.0%) the product was not bought in that session. What was left is worth $2,500 in total at the prices shown. Products were removed from a cart 30 times."
  ],
  [
    "one product, left",
    [{...row, all_carted: 1, all_left: 1, all_worth: 25}],
    1,
    {removals: 1},
    "Sessions added products to their carts 1 time and bought none of them in the same session. They are worth $25.00 in total at the prices shown. Products were removed from a cart 1 time."
  ],
  [
    "a sample",
    [row],
    4,
    {removals: 0},
    "Sessions added products to their carts ≈ 1,600 times. ≈ 400 times (≈ 25.0%) the product was not bought in that session. What was left is worth ≈ $10,000 in total at the prices shown."
  ]
])("what was left in carts: %s", (_, left, weight, values, text) => {
  expect(
    textOf(describeLeftBehind(rows(left, {weight}), metricsOf(values), {...format, has: hasAll()}))
  ).toBe(text);
});

test("what adds up stands for all visitors, shares stay", () => {
  expect(ofAllVisitors(rows([row], {weight: 3}))).toEqual([
    {...row, carted: 12, left_over: 6, worth: 180, removed: 3}
  ]);
});

test("without prices nothing is said of worth", () => {
  const left = rows([{...row, worth: 0, all_worth: 0}]);
  const words = {...format, has: hasAll({prices: false})};
  expect(textOf(describeLeftBehind(left, metricsOf({}), words))).toBe(
    "Sessions added products to their carts 400 times. 100 times (25.0%) the product was not bought in that session."
  );
});
