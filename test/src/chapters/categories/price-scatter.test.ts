import {expect, test} from "vitest";
import {priceDots} from "../../../../src/chapters/categories/price-scatter.ts";

const price = (category: string, mean = 5) => ({
  category,
  n: 100,
  mean,
  max: mean,
  min: mean,
  q1: mean,
  median: mean,
  q3: mean
});
const total = (category: string, views: number, revenue = 0) => ({
  category,
  interactions: views,
  views,
  carts: 0,
  purchases: 0,
  revenue
});

test("with events, dots are categories with a price and a hundred views", () => {
  const prices = [price("a"), price("b"), price("free", 0), price("(none)"), price("lost")];
  const totals = [total("a", 100), total("b", 99, 5), total("free", 100), total("(none)", 100)];
  expect(priceDots(prices, totals, {events: true})).toMatchObject([
    {category: "a", mean: 5, views: 100}
  ]);
});

test("without events, dots are categories with a price and revenue", () => {
  const totals = [total("a", 0, 7), total("b", 0)];
  expect(priceDots([price("a"), price("b")], totals, {events: false})).toMatchObject([
    {category: "a", mean: 5, revenue: 7}
  ]);
});

test("the first sixty are drawn", () => {
  const names = Array.from({length: 61}, (_, i) => `c${i}`);
  const dots = priceDots(
    names.map((name) => price(name)),
    names.map((name) => total(name, 100)),
    {events: true}
  );
  expect(dots.map(({category}) => category)).toEqual(names.slice(0, 60));
});
