import {expect, test} from "vitest";
import {
  boxesOfBrands,
  boxesOfPairs,
  isSpread
} from "../../../../src/chapters/brands/price-boxes.ts";
import {format} from "../formats.ts";
import {prices} from "./prices.ts";

test("brands of five products or more are drawn, the most expensive first", () => {
  const rows = [
    prices("acer", {median: 10}),
    prices("(none)", {median: 50}),
    prices("asus", {median: 20}),
    prices("dell", {median: 30, n: 4})
  ];
  expect(boxesOfBrands(rows).map(({label}) => label)).toEqual(["asus", "acer"]);
});

test("the twelve brands with most products are drawn", () => {
  const rows = Array.from({length: 14}, (_, i) => prices(`brand ${i}`, {median: i + 10}));
  const labels = boxesOfBrands(rows).map(({label}) => label);
  expect(labels).toHaveLength(12);
  expect(labels[0]).toBe("brand 11");
});

test("each of six categories has a box for either side, under its label", () => {
  const pairs = Array.from({length: 7}, (_, i) => ({
    category: `home.room_${i}`,
    own: prices("acer"),
    others: prices("others")
  }));
  const labels = boxesOfPairs(pairs, "acer", format).map(({label}) => label);
  expect(labels).toHaveLength(12);
  expect(labels.slice(0, 2)).toEqual(["Room 0: acer", "Room 0: others"]);
});

test("prices are spread where the highest is more than fifty times the lowest", () => {
  expect(isSpread([])).toBe(false);
  expect(isSpread([prices("acer", {min: 1, max: 50})])).toBe(false);
  expect(isSpread([prices("acer", {min: 1}), prices("asus", {max: 51})])).toBe(true);
  expect(isSpread([prices("acer", {min: 0, max: 51})])).toBe(false);
});
