import {categoryPairsSql, productPairsSql} from "../../../../src/model/questions/pairs.ts";
import {testQueries} from "../../../support/test-queries.ts";

// Products 1 and 2 are together in six baskets, 2 and 3 in five, 1 and 3 in four. 1 is alone in three more baskets,
// 4 in four baskets of several only, and what is returned is in none. The
// first four baskets are one customer's, the others are nobody's.
const baskets: readonly (readonly [count: number, products: readonly number[]])[] = [
  [4, [1, 2, 3]],
  [2, [1, 2]],
  [1, [2, 3]],
  [3, [1]],
  [4, [3, 4]]
];

const lines = baskets.flatMap(([count, products], i) =>
  Array.from({length: count}, (_, n) =>
    products.map(
      (product) => `(${i * 10 + n}, ${product}, 'c${product}', 'sale', ${i === 0 ? 77 : "NULL"})`
    )
  ).flat()
);

testQueries(
  `CREATE TABLE sales AS SELECT * FROM (VALUES ${lines.join(", ")},
    (0, 1, 'c1', 'sale', 77), (50, 1, 'c1', 'return', NULL), (50, 2, 'c2', 'return', NULL),
    (0, 9, '(none)', 'sale', 77), (1, 9, '(none)', 'sale', 77), (2, 9, '(none)', 'sale', 77), (3, 9, '(none)', 'sale', 77)
  ) AS line(basket_no, product_no, category_code, kind, customer_no);
  CREATE TABLE catalogue AS SELECT * FROM (VALUES
    (1, 'p1', 'One'), (2, 'p2', NULL), (3, 'p3', 'Three'), (4, 'p4', 'Four'), (9, 'p9', 'Nine')
  ) AS product(product_no, product_id, title)`,
  [
    [
      "pairs of products",
      productPairsSql,
      [
        "One | Product p2 | 6 | 3 | 6 | 7 | 11 | 9 | 7 | 14 | 3",
        "Product p2 | Three | 5 | 2 | 7 | 9 | 11 | 7 | 9 | 14 | 3"
      ]
    ],
    [
      "pairs of categories",
      categoryPairsSql,
      [
        "c1 | c2 | 6 | 3 | 6 | 7 | 11 | 9 | 7 | 14 | 3",
        "c2 | c3 | 5 | 2 | 7 | 9 | 11 | 7 | 9 | 14 | 3"
      ]
    ]
  ]
);
