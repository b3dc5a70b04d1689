import {describe} from "vitest";
import {finding as fuller} from "../../../../src/findings/baskets/fuller.ts";
import {bySourceSql} from "../../../../src/findings/claims/by-source-sql.ts";
import {finding as bestTenth} from "../../../../src/findings/customers/best-tenth.ts";
import {finding as secondBasket} from "../../../../src/findings/customers/second-basket.ts";
import {finding as revenue} from "../../../../src/findings/index/revenue.ts";
import {finding as leader} from "../../../../src/findings/regions/leader.ts";
import {finding as orderValue} from "../../../../src/findings/regions/order-value.ts";
import {finding as placeShift} from "../../../../src/findings/regions/place-shift.ts";
import {finding as repeat} from "../../../../src/findings/regions/repeat.ts";
import {finding as bestsellers} from "../../../../src/findings/sales/bestsellers.ts";
import {finding as concentration} from "../../../../src/findings/sales/concentration.ts";
import {finding as orderSize} from "../../../../src/findings/sales/order-size.ts";
import {finding as valueTrend} from "../../../../src/findings/sales/value-trend.ts";
import {testQueries} from "../../../support/test-queries.ts";

const columns =
  "order_no, basket_no, customer_no, product_no, d, amount, kind, state, source, country";

// Order 1 goes on after midnight, orders 3 and 4 are one basket, 5 and 10 are nobody's, 6 is a return, 7 is free.
const few = `CREATE TABLE sales AS SELECT * EXCLUDE d, CAST('2020-03-' || d AS DATE) AS day FROM (VALUES
  (1, 1, 1, 1, '01', 20, 'sale', 'TX', 'Google', 'US'),
  (1, 1, 1, 2, '02', 30, 'sale', 'TX', 'Google', 'US'),
  (2, 2, 2, 1, '02', 10, 'sale', '(unknown)', 'Ads', 'FR'),
  (2, 2, 2, 1, '02', 4, 'sale', '(unknown)', 'Ads', 'FR'),
  (3, 3, 1, 1, '05', 5, 'sale', 'TX', 'Google', 'US'),
  (4, 3, 1, 3, '05', 50, 'sale', 'TX', 'Google', 'US'),
  (5, 4, NULL, 3, '06', 100, 'sale', '(unknown)', '(unknown)', 'DE'),
  (6, 5, 2, 1, '06', -10, 'return', '(unknown)', 'Ads', 'FR'),
  (7, 6, 3, 4, '07', 0, 'sale', 'OH', 'Ads', 'US'),
  (7, 6, 3, 4, '07', 0, 'sale', 'OH', 'Ads', 'US'),
  (8, 7, 2, 2, '09', 40, 'sale', '(unknown)', 'Ads', 'FR'),
  (9, 8, 4, 2, '10', 25, 'sale', '(unknown)', '(unknown)', 'DE'),
  (9, 8, 4, 2, '10', 35, 'sale', '(unknown)', '(unknown)', 'DE'),
  (10, 9, NULL, 3, '08', 7, 'sale', '(unknown)', 'Ads', '(unknown)')
) AS line(${columns})`;

/** Sums of logarithms and of their squares, as written. */
const logs = (...amounts: number[]) =>
  [1, 2]
    .map((power) => amounts.reduce((sum, amount) => sum + Math.log(amount) ** power, 0))
    .map((sum) => String(Number(sum.toFixed(3))))
    .join(" | ");

describe("of a few sales", () => {
  testQueries(few, [
    [
      "baskets-fuller",
      fuller.sql,
      [`0 | 6 | 221 | 5 | ${logs(14, 100, 40, 60, 7)} | 5`, `1 | 2 | 105 | 2 | ${logs(50, 55)} | 1`]
    ],
    [
      "orders by source and day",
      bySourceSql,
      [
        `Ads | 03-02 | 1 | 14 | 1 | ${logs(14)}`,
        "Ads | 03-07 | 1 | 0 | 0 | 0 | 0",
        `Ads | 03-08 | 1 | 7 | 1 | ${logs(7)}`,
        `Ads | 03-09 | 1 | 40 | 1 | ${logs(40)}`,
        `Google | 03-01 | 1 | 50 | 1 | ${logs(50)}`,
        `Google | 03-05 | 2 | 55 | 2 | ${logs(5, 50)}`
      ]
    ],
    ["customers-best-tenth", bestTenth.sql, ["0 | 2 | 0 | 0 | 114", "1 | 2 | 0 | 0 | 105"]],
    ["customers-second-basket", secondBasket.sql, ["4 | 2 | 219 | 159 | 10"]],
    [
      "index-revenue",
      revenue.sql,
      [
        ...["03-01 | 20 | 1", "03-02 | 44 | 2", "03-05 | 55 | 2", "03-06 | 100 | 1"],
        ...["03-07 | 0 | 1", "03-08 | 7 | 1", "03-09 | 40 | 1", "03-10 | 60 | 1"]
      ]
    ],
    ["regions-leader", leader.sql, ["DE | 2 | 160", "TX | 3 | 105", "FR | 2 | 54", "OH | 1 | 0"]],
    [
      "regions-order-value",
      orderValue.sql,
      [
        `DE | 2 | 160 | 2 | ${logs(100, 60)}`,
        `FR | 2 | 54 | 2 | ${logs(14, 40)}`,
        "OH | 1 | 0 | 0 | 0 | 0",
        `TX | 3 | 105 | 3 | ${logs(50, 5, 50)}`
      ]
    ],
    [
      "regions-place-shift",
      placeShift.sql,
      ["DE | 0 | 2 | 160 | 5", "FR | 1 | 1 | 54 | 5", "OH | 0 | 1 | 0 | 5", "TX | 3 | 0 | 105 | 5"]
    ],
    ["regions-repeat", repeat.sql, ["Ads | 2 | 1 | 54", "Google | 1 | 1 | 105"]],
    ["sales-concentration", concentration.sql, ["4 | 2 | - | 326 | 13 | 45"]],
    ["sales-order-size", orderSize.sql, ["9 | 36.222 | 40 | 4 | - | 326"]],
    [
      "sales-value-trend",
      valueTrend.sql,
      [
        `03-01 | 1 | 50 | 1 | ${logs(50)}`,
        `03-02 | 1 | 14 | 1 | ${logs(14)}`,
        `03-05 | 2 | 55 | 2 | ${logs(5, 50)}`,
        `03-06 | 1 | 100 | 1 | ${logs(100)}`,
        "03-07 | 1 | 0 | 0 | 0 | 0",
        `03-08 | 1 | 7 | 1 | ${logs(7)}`,
        `03-09 | 1 | 40 | 1 | ${logs(40)}`,
        `03-10 | 1 | 60 | 1 | ${logs(60)}`
      ]
    ]
  ]);
});

// Product n has n in the first half and 2 in the second; the twentieth has 3 more, the last sells but at the end.
const many = `CREATE TABLE sales AS
  SELECT n AS order_no, n AS customer_no, n AS product_no, DATE '2020-03-01' + CAST(d - 1 AS INTEGER) AS day, amount, 'sale' AS kind
  FROM (
    SELECT n, CASE WHEN n = 1 THEN 1 ELSE 5 END AS d, n AS amount FROM range(1, 21) AS p(n)
    UNION ALL
    SELECT n, 6, 2 FROM range(1, 21) AS p(n)
    UNION ALL
    VALUES (20, 10, 3), (21, 10, 500)
  ) AS line
  UNION ALL
  VALUES (5, 5, 5, DATE '2020-03-05', -50, 'return')`;

describe("of sales that have a tenth", () => {
  testQueries(many, [
    ["customers-best-tenth", bestTenth.sql, ["0 | 10 | 1 | 25 | 133", "1 | 11 | 1 | 500 | 620"]],
    ["sales-bestsellers", bestsellers.sql, ["20 | 2 | 22 | 3 | 210 | 39 | 543 | 7"]],
    ["sales-concentration", concentration.sql, ["21 | 6 | 525 | 753 | 42 | 86"]],
    ["sales-order-size", orderSize.sql, ["21 | 35.857 | 13 | 20 | 525 | 753"]]
  ]);
});
