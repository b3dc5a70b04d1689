import {expect, test} from "vitest";
import {describeUnsold, unsoldProducts} from "../../../../src/chapters/funnel/unsold-products.ts";
import {format} from "../formats.ts";
import {openTag} from "../open-tag.ts";
import {tableOf} from "../table-of.ts";
import {textOf} from "../text-of.ts";

test.each([
  ["none", [], "No product was viewed and never sold."],
  ["one", [{products: 1, carted: 0}], "1 product was viewed and never sold."],
  [
    "some, one in a cart",
    [{products: 2, carted: 1}],
    "2 products were viewed and never sold, and 1 of them was added to a cart."
  ],
  [
    "many",
    [{products: 1200, carted: 300}],
    "1,200 products were viewed and never sold, and 300 of them were added to a cart. The tables begin with the fifty viewed most, and the fifty in most carts."
  ],
  [
    "many, few in a cart",
    [{products: 1200, carted: 3}],
    "1,200 products were viewed and never sold, and 3 of them were added to a cart. The first table begins with the fifty viewed most."
  ],
  [
    "many, none in a cart",
    [{products: 51, carted: 0}],
    "51 products were viewed and never sold. The first table begins with the fifty viewed most."
  ]
])("products that do not sell: %s", (_, rows, text) => {
  expect(textOf(describeUnsold(rows, format))).toBe(text);
});

const shop = `
  CREATE TABLE session_products AS FROM (VALUES
    (1, 9, 0, 0), (2, 7, 2, 0), (3, 5, 1, 1), (4, 4, 3, 0), (4, 1, 0, 0), (5, 0, 1, 0), (6, 8, 1, 0)
  ) AS t(product_no, views, carts, purchases);
  CREATE TABLE sales AS FROM (VALUES (6, 'sale'), (1, 'return')) AS t(product_no, kind);
  CREATE TABLE catalogue AS
    SELECT n AS product_no, 'P' || n AS product_id, CASE WHEN n <> 4 THEN 'Lamp ' || n END AS title,
      'acer' AS brand, 'home.lamp' AS category_code
    FROM range(1, 7) AS t(n);`;

test("they were viewed, and neither the log nor an order sold them", async () => {
  const {sql, close} = await openTag(shop);
  const parts = await unsoldProducts(sql);
  const [viewed, carted] = Array.from(parts.querySelectorAll(".data-table"), tableOf);
  expect(viewed).toEqual([
    ["Product", "Brand", "Category", "Views", "Carts"],
    ["Lamp 1", "acer", "Lamp", "9", "0"],
    ["Lamp 2", "acer", "Lamp", "7", "2"],
    ["Product P4", "acer", "Lamp", "5", "3"]
  ]);
  expect(carted!.map(([product]) => product)).toEqual(["Product", "Product P4", "Lamp 2"]);
  expect(textOf(parts)).toMatch(/^3 products were viewed and never sold/);
  await close();
});
