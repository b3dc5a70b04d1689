import {expect, test} from "vitest";
import {
  concentrationOf,
  describeConcentration
} from "../../../../src/chapters/sales/product-concentration.ts";
import {format} from "../formats.ts";
import {rows} from "../rows.ts";
import {textOf} from "../text-of.ts";

const step = (place: number, needed: number, products: number) => ({
  share: place / products,
  place,
  upto: 1,
  products,
  needed
});
const product = (revenue: number) => ({
  product: "Lamp 3",
  brand: null,
  category: null,
  revenue,
  units: 1,
  orders: 1
});

test("the products that are needed are summed over the classes", () => {
  expect(concentrationOf([step(4, 4, 100), step(8, 3, 100), step(12, 0, 100)])).toEqual({
    needed: 7,
    sellers: 100
  });
  expect(concentrationOf([])).toEqual({needed: 0, sellers: 0});
});

test.each([
  [
    [step(1, 1, 4), step(2, 0, 4)],
    [product(80), product(10)],
    "1 of the 4 products that sold (25.0%) makes four fifths of the revenue. Lamp 3 alone made $80.00."
  ],
  [
    [step(40, 40, 2000), step(80, 10, 2000)],
    [product(1234.5)],
    "50 of the 2,000 products that sold (2.5%) make four fifths of the revenue. Lamp 3 alone made $1,235."
  ],
  [[step(2, 2, 5)], [], "2 of the 5 products that sold (40.0%) make four fifths of the revenue."]
])("how few products carry the revenue: %j", (steps, products, text) => {
  expect(textOf(describeConcentration(rows(steps), rows(products), format))).toBe(text);
});
