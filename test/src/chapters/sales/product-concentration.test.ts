import {expect, test} from "vitest";
import {
  concentrationOf,
  concentrationSql,
  describeConcentration
} from "../../../../src/chapters/sales/product-concentration.ts";
import {openDuckdb} from "../../../support/open-duckdb.ts";
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
  product_id: "1",
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
  [[step(1, 1, 1)], [product(80)], "Only one product sold: Lamp 3, with $80.00."],
  [
    [step(2, 2, 2)],
    [],
    "None of the 2 products that sold can be left out without losing a fifth of the revenue."
  ],
  [[step(2, 2, 5)], [], "2 of the 5 products that sold (40.0%) make four fifths of the revenue."]
])("how few products carry the revenue: %j", (steps, products, text) => {
  expect(textOf(describeConcentration(rows(steps), rows(products), format))).toBe(text);
});

test("products that were all given away have no shares of the revenue", async () => {
  const db = await openDuckdb();
  const steps = async (amount: number) => {
    await db.run(`CREATE OR REPLACE TABLE sales AS
      SELECT n AS product_no, ${amount}::DECIMAL(18, 2) AS amount, 'sale' AS kind FROM range(5) AS t(n)`);
    return db.rows(concentrationSql);
  };
  expect((await steps(0)).map(({upto, needed}) => [upto, needed])).toEqual(
    Array.from({length: 5}, () => [null, 0])
  );
  expect((await steps(2)).map(({upto, needed}) => [upto, needed])).toEqual([
    [0.2, 1],
    [0.4, 1],
    [0.6, 1],
    [0.8, 1],
    [1, 0]
  ]);
  db.close();
});
