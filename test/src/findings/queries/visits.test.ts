import {describe} from "vitest";
import {finding as brandConversion} from "../../../../src/findings/brands/conversion.ts";
import {finding as price} from "../../../../src/findings/brands/price.ts";
import {finding as categoryConversion} from "../../../../src/findings/categories/conversion.ts";
import {finding as returnVisits} from "../../../../src/findings/customers/return-visits.ts";
import {finding as cartLoss} from "../../../../src/findings/funnel/cart-loss.ts";
import {finding as daypart} from "../../../../src/findings/funnel/daypart.ts";
import {finding as traffic} from "../../../../src/findings/index/traffic.ts";
import {testQueries} from "../../../support/test-queries.ts";

describe("of a few sessions", () => {
  testQueries(
    `CREATE TABLE session_products AS
      SELECT session_no, user_no, CAST('2020-03-' || d AS DATE) AS day, hour, views, carts, purchases
      FROM (VALUES
        (1, 1, '01', 10, 2, 1, 0),
        (1, 1, '01', 11, 1, 0, 1),
        (2, 1, '02', 5, 1, 0, 1),
        (3, 2, '02', 23, 1, 2, 0),
        (4, 2, '03', 23, 1, 1, 0),
        (NULL, 3, '03', 0, 4, 1, 1),
        (5, 3, '03', 6, 1, 0, 0)
      ) AS visit(session_no, user_no, d, hour, views, carts, purchases)`,
    [
      ["customers-return-visits", returnVisits.sql, ["3 | 1 | 2 | 1 | 2 | 1"]],
      ["funnel-cart-loss", cartLoss.sql, ["3 | 1 | 2"]],
      ["funnel-daypart", daypart.sql, ["0 | 5 | 2 | 2", "6 | 4 | 1 | 2", "18 | 2 | 0 | 1"]],
      ["index-traffic", traffic.sql, ["03-01 | 1", "03-02 | 2", "03-03 | 2"]]
    ]
  );
});

// Of "a" there are fifty sessions with a view, of which ten bought, and one without; of "b" there are 49. Of the brand
// "large" there are 200, of which six bought; the brands of fewer are only counted together.
describe("of sessions by what they looked at", () => {
  const visits = (name: string, sessions: string, views = "1", purchases = "0") =>
    `SELECT ${sessions} AS session_no, '${name}' AS brand, '${name}' AS category_code, ${views} AS views, ${purchases} AS purchases`;
  testQueries(
    `CREATE TABLE session_products AS ${[
      `${visits("a", "n")} FROM range(50) AS s(n)`,
      `${visits("a", "n", "0", "1")} FROM range(10) AS s(n)`,
      visits("a", "99", "0", "1"),
      `${visits("b", "n")} FROM range(49) AS s(n)`,
      `${visits("c", "n")} FROM range(60) AS s(n)`,
      `${visits("d", "n")} FROM range(60) AS s(n)`,
      `${visits("(none)", "n")} FROM range(60) AS s(n)`,
      `SELECT n, 'large', '(none)', 1, CASE WHEN n < 6 THEN 1 ELSE 0 END FROM range(200) AS s(n)`
    ].join(" UNION ALL ")};
    INSERT INTO session_products SELECT NULL, 'b', 'b', 1, 1`,
    [
      ["brands-conversion", brandConversion.sql, [" | 219 | 10", "large | 200 | 6"]],
      ["categories-conversion", categoryConversion.sql, ["c | 60 | 0", "d | 60 | 0", "a | 50 | 10"]]
    ]
  );
});

// The median beside A is B's 10, that beside B is A's 20, as C has one product fewer than either. In y there are
// too few others to compare with, and in z prices are alike.
describe("of prices", () => {
  const products = (brand: string, category: string, from: number, to: number, price: number) =>
    `SELECT n AS product_no, '${brand}' AS brand, '${category}' AS category_code, ${price} AS price FROM range(${from}, ${to}) AS p(n)`;
  testQueries(
    `CREATE TABLE session_products AS ${[
      products("A", "x", 0, 30, 20),
      products("B", "x", 30, 60, 10),
      products("C", "x", 60, 89, 40),
      products("A", "y", 89, 90, 7),
      products("D", "y", 90, 94, 9),
      products("A", "z", 94, 95, 30),
      products("(none)", "x", 100, 150, 1),
      products("A", "(none)", 150, 160, 1),
      products("D", "(none)", 160, 170, 5),
      products("A", "x", 170, 180, 0)
    ].join(" UNION ALL ")};
    CREATE TABLE sales AS ${products("D", "z", 95, 100, 30)}`,
    [["brands-price", price.sql, ["A | 30 | 30 | 2 | 100", "B | 30 | 0 | 0.5 | 100"]]]
  );
});
