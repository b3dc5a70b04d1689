import {expect, test} from "vitest";
import {pricePairs} from "../../../../src/chapters/brands/price-pairs.ts";
import {prices} from "./prices.ts";

test("a category makes a pair where either side has five products", () => {
  const [mice, others, few, rest, alone] = [
    prices("acer", {category: "mice"}),
    prices("others", {category: "mice"}),
    prices("acer", {category: "screens", n: 4}),
    prices("others", {category: "screens"}),
    prices("others", {category: "desks"})
  ];
  expect(pricePairs([mice, others, few, rest, alone], "acer")).toEqual([
    {category: "mice", own: mice, others}
  ]);
});

test("pairs keep the order of the rows", () => {
  const rows = ["b", "a"].flatMap((category) =>
    ["acer", "others"].map((label) => prices(label, {category}))
  );
  expect(pricePairs(rows, "acer").map(({category}) => category)).toEqual(["b", "a"]);
});
