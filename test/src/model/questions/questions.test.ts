import {describe} from "vitest";
import {cohortsSql} from "../../../../src/model/questions/cohorts.ts";
import {dayCounts} from "../../../../src/model/questions/day-counts.ts";
import {engagedSql} from "../../../../src/model/questions/engaged.ts";
import {favouritesSql} from "../../../../src/model/questions/favourites.ts";
import {pausesSql} from "../../../../src/model/questions/pauses.ts";
import {segmentsSql} from "../../../../src/model/questions/segments.ts";
import {visitDepthSql} from "../../../../src/model/questions/visit-depth.ts";
import {weekHours} from "../../../../src/model/questions/week-hours.ts";
import {testQueries} from "../../../support/test-queries.ts";

// March 1, 2020 is a Sunday. Customer 1 has two lines in one order; a return and a till sale count nowhere.
const sales = `CREATE TABLE sales AS
  SELECT order_no, order_no AS basket_no, customer_no, CAST('2020-' || d AS DATE) AS day, hour, amount, kind FROM (VALUES
    (1, 1, '03-01', 10, 20, 'sale'), (1, 1, '03-01', 10, 30, 'sale'), (2, 1, '03-01', 11, 5, 'sale'),
    (3, 1, '03-04', 10, 7, 'sale'), (4, 1, '04-02', 10, 8, 'sale'), (5, 2, '03-31', 10, 40, 'sale'),
    (6, 2, '04-03', 10, 50, 'sale'), (7, 2, '03-15', 9, -3, 'return'), (8, NULL, '03-08', 10, 99, 'sale')
  ) AS line(order_no, customer_no, d, hour, amount, kind);`;

describe("of sales", () => {
  testQueries(
    `${sales}
    CREATE TABLE sales_cube AS SELECT day, amount, kind FROM sales;
    INSERT INTO sales_cube SELECT * FROM sales_cube WHERE amount = 20;
    CREATE TABLE events_cube AS SELECT CAST('2020-03-' || d AS DATE) AS day, events FROM (VALUES
      ('01', 3), ('01', 4), ('04', 5), ('04', 5)) AS row(d, events);
    CREATE TABLE session_products AS SELECT CAST('2020-03-' || d AS DATE) AS day, hour, events, user_no FROM (VALUES
      ('01', 10, 3, 1), ('08', 10, 4, 2), ('08', 10, 4, 2), ('04', 10, 5, 3)) AS row(d, hour, events, user_no)`,
    [
      ["pauses", pausesSql, ["3 | 2 | 2 | 33", "29 | 1 | 2 | 33"]],
      ["cohorts by month", cohortsSql("month"), ["03-01 | 0 | 2 | 102", "03-01 | 1 | 2 | 58"]],
      [
        "cohorts by week",
        cohortsSql("week"),
        [...["02-24 | 0 | 1 | 55", "02-24 | 1 | 1 | 7", "02-24 | 5 | 1 | 8"], "03-30 | 0 | 1 | 90"]
      ],
      [
        "what happened on each day",
        dayCounts,
        [
          ...["03-01 | 7 | 2 | 75", "03-04 | 10 | 1 | 7", "03-08 | 0 | 1 | 99"],
          ...["03-31 | 0 | 1 | 40", "04-02 | 0 | 1 | 8", "04-03 | 0 | 1 | 50"]
        ]
      ],
      [
        "what happens in each hour of the week",
        weekHours,
        [
          ...[
            "2 | 10 | 0 | 1 | 3 | 3",
            "3 | 10 | 5 | 1 | 3 | 3",
            "4 | 10 | 0 | 1 | 3 | 3",
            "5 | 10 | 0 | 1 | 3 | 3"
          ],
          ...["7 | 10 | 11 | 2 | 3 | 3", "7 | 11 | 0 | 1 | 3 | 3"]
        ]
      ]
    ]
  );
});

// Customer n was last there on day n; eight are alike in baskets and the last two have more, the first spent most.
describe("of customers", () => {
  testQueries(
    `CREATE TABLE sales AS
      SELECT n AS customer_no, DATE '2020-03-01' + CAST(n AS INTEGER) AS day, n AS basket_no,
        CASE WHEN n = 1 THEN 100 ELSE 10 + n END AS amount, 'sale' AS kind
      FROM range(1, 11) AS c(n);
    INSERT INTO sales VALUES
      (10, '2020-03-02', 20, 4, 'sale'), (10, '2020-03-02', 20, 4, 'sale'), (2, '2020-03-02', 21, 40, 'sale'),
      (3, '2020-03-09', 22, 90, 'return'), (NULL, '2020-03-20', 23, 500, 'sale')`,
    [
      [
        "segments",
        segmentsSql,
        [
          "Lapsed big spenders | 1 | 100 | 100 | 1 | 9",
          "New | 3 | 54 | 18 | 1 | 2",
          "At risk | 1 | 52 | 52 | 2 | 8",
          "Promising | 2 | 31 | 15.5 | 1 | 4.5",
          "Champions | 1 | 28 | 28 | 2 | 0",
          "Lapsed | 2 | 27 | 13.5 | 1 | 6.5"
        ]
      ]
    ]
  );
});

// Visitor 1 has a favourite, 2 likes two things alike, 3 looked once, 4 has the same favourite as 1.
describe("of visits", () => {
  testQueries(
    `CREATE TABLE session_products AS SELECT *, events - purchases AS views FROM (VALUES
      (1, 1, 'a.b', 'acme', 4, 1, 10), (1, 2, 'a.b', 'acme', 3, 0, 10), (1, 2, 'a.c', 'best', 2, 2, 5),
      (2, 3, 'a.b', 'acme', 3, 0, 10), (2, 3, 'a.c', 'best', 3, 0, 5), (2, NULL, '(none)', 'acme', 9, 0, 5),
      (3, 4, 'a.b', 'acme', 1, 0, 10), (3, NULL, 'a.b', '(none)', 14, 0, 10),
      (4, 5, 'a.b', 'acme', 7, 0, 10), (4, 6, 'x', '(none)', 16, 0, 10),
      (5, 7, 'a.c', 'best', 2, 0, 5)
    ) AS visit(user_no, session_no, category_code, brand, events, purchases, price)`,
    [
      [
        "favourite combinations",
        favouritesSql,
        ["a.b · acme | 2 | 14 | 7 | 1", "a.c · best | 1 | 2 | 2 | 5"]
      ],
      [
        "engaged visitors",
        engagedSql,
        [
          "4 | 23 | 2 | 0 | 0 | a.b · acme | 0.304",
          "2 | 15 | 1 | 0 | 0 |  | -",
          "3 | 15 | 1 | 0 | 0 |  | -",
          "1 | 9 | 2 | 3 | 20 | a.b · acme | 0.778",
          "5 | 2 | 1 | 0 | 0 | a.c · best | 1"
        ]
      ],
      [
        "depth of visits",
        visitDepthSql,
        [
          ...["events | 1 | 1", "events | 2 | 1", "events | 4 | 1", "events | 5 | 1"],
          ...["events | 6 | 1", "events | 7 | 1", "events | 15 | 1"],
          ...["sessions | 1 | 3", "sessions | 2 | 2"]
        ]
      ]
    ]
  );
});

describe("of more visits than are told apart", () => {
  testQueries(
    `CREATE TABLE session_products AS SELECT 1 AS user_no, n AS session_no, 'a' AS category_code, 'b' AS brand, 14 AS events
      FROM range(11) AS s(n);
    INSERT INTO session_products SELECT n, n + 100, 'a', 'b', 3 FROM range(2, 31) AS u(n)`,
    [
      [
        "depth of visits",
        visitDepthSql,
        ["events | 3 | 29", "events | 14 | 11", "sessions | 1 | 29", "sessions | 10 | 1"]
      ],
      ["favourites", favouritesSql, ["a · b | 30 | 241 | 154 | 1"]]
    ]
  );
});
