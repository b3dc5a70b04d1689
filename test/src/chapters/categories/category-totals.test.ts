import {expect, test} from "vitest";
import {ofAllVisitors} from "../../../../src/chapters/categories/category-totals.ts";
import {rows} from "../rows.ts";

const row = {category: "a", interactions: 5, views: 3, carts: 1, purchases: 1, revenue: 2.5};

test("a sample's rows stand for all visitors", () => {
  expect(ofAllVisitors(rows([row]))).toEqual([row]);
  expect(ofAllVisitors(rows([row], {weight: 4}))).toEqual([
    {category: "a", interactions: 20, views: 12, carts: 4, purchases: 4, revenue: 10}
  ]);
});
