import {expect, test} from "vitest";
import {orderParts, pieceParts, viewParts} from "../../../../src/chapters/index/change-parts.ts";
import {metricsOf} from "../metrics.ts";

const earlier = metricsOf({revenue: 1000, orders: 100, aov: 10, units: 200});
const later = metricsOf({revenue: 1500, orders: 120, aov: 12.5, units: 300});
const both = {earlier, later};

const changes = (parts: ReturnType<typeof orderParts>) =>
  Object.fromEntries(parts.map(({id, change}) => [id, Number((change * 100).toFixed(4))]));
const total = (parts: ReturnType<typeof orderParts>) =>
  parts.reduce((sum, {amount}) => sum + amount, 0);

test("revenue is orders times their mean value", () => {
  expect(changes(orderParts(both))).toEqual({orders: 20, aov: 25});
  expect(total(orderParts(both))).toBeCloseTo(500, 9);
});

test("an order's value is its pieces and what a piece brings", () => {
  expect(changes(pieceParts(both))).toEqual({orders: 20, items: 25, piece: 0});
  expect(total(pieceParts(both))).toBeCloseTo(500, 9);
});

test("prices of the same products are told from which products were sold", () => {
  // pieces of the later period would have cost 900 in the earlier one, and cost 990
  const parts = pieceParts(both, {earlier: 600, later: 990, at_earlier_prices: 900});
  expect(changes(parts)).toEqual({orders: 20, items: 25, prices: 10, mix: -9.0909});
  expect(total(parts)).toBeCloseTo(500, 9);
});

test.each([
  ["made less than half of the earlier revenue", {earlier: 499, later: 990}],
  ["made less than half of the later revenue", {earlier: 600, later: 749}],
  ["are none", {earlier: null, later: null}]
])("they are not where the same products %s", (_, same) => {
  const parts = pieceParts(both, {...same, at_earlier_prices: 900});
  expect(changes(parts)).toEqual({orders: 20, items: 25, piece: 0});
});

test("where every order is one piece, pieces have no part", () => {
  const single = {
    earlier: metricsOf({revenue: 1000, orders: 100, aov: 10, units: 100}),
    later: metricsOf({revenue: 1320, orders: 120, aov: 11, units: 120})
  };
  expect(changes(pieceParts(single))).toEqual({orders: 20, piece: 10});
});

test("without pieces, orders and their value are the parts", () => {
  const without = {...both, earlier: metricsOf({revenue: 1000, orders: 100, aov: 10, units: 0})};
  expect(changes(pieceParts(without))).toEqual({orders: 20, aov: 25});
});

test("views are visitors times their views; without visitors there are no parts", () => {
  const views = (users: number | null) => ({
    earlier: metricsOf({views: 1000, users}),
    later: metricsOf({views: 1500, users: users && users * 1.2})
  });
  expect(changes(viewParts(views(100)))).toEqual({users: 20, views_per_user: 25});
  expect(viewParts(views(null))).toEqual([]);
});
