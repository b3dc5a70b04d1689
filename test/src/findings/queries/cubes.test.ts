import {describe} from "vitest";
import {finding as brandConcentration} from "../../../../src/findings/brands/concentration.ts";
import {finding as momentum} from "../../../../src/findings/brands/momentum.ts";
import {finding as bands} from "../../../../src/findings/categories/bands.ts";
import {finding as categoryConcentration} from "../../../../src/findings/categories/concentration.ts";
import {finding as nameless} from "../../../../src/findings/categories/nameless.ts";
import {finding as funnelCategory} from "../../../../src/findings/funnel/category.ts";
import {finding as funnelPrice} from "../../../../src/findings/funnel/price.ts";
import {finding as removals} from "../../../../src/findings/funnel/removals.ts";
import {finding as funnelTrend} from "../../../../src/findings/funnel/trend.ts";
import {finding as returns} from "../../../../src/findings/sales/returns.ts";
import {finding as salesTrend} from "../../../../src/findings/sales/trend.ts";
import {testQueries} from "../../../support/test-queries.ts";

const salesCube = (values: string) => `CREATE TABLE sales_cube AS
  SELECT kind, CAST('2020-03-' || d AS DATE) AS day, brand, category, price_band, lines, amount
  FROM (VALUES ${values}) AS line(kind, d, brand, category, price_band, lines, amount);`;

const eventsCube = `CREATE TABLE events_cube AS
  SELECT CAST('2020-03-' || d AS DATE) AS day, category, price_band, views, carts, removals, purchases
  FROM (VALUES
    ('01', 'toys', '0–50', 5, 2, 1, 1),
    ('01', '(none)', '50–100', 3, 0, 0, 0),
    ('02', 'toys', '50–100', 4, 3, 1, 2)
  ) AS line(d, category, price_band, views, carts, removals, purchases);`;

// Two visitors view toys, of which one puts some in the cart; one of them is all who views anything else.
const sessionProducts = `CREATE TABLE session_products AS SELECT * FROM (VALUES
    ('toys', '0–50', 1, 1), ('toys', '0–50', 1, 0), ('toys', '50–100', 2, 0), ('(none)', '50–100', 2, 0)
  ) AS visit(category, price_band, user_no, carts);`;

describe("of cubes", () => {
  testQueries(
    `${eventsCube} ${sessionProducts} ${salesCube(`
      ('sale', '01', 'acme', 'toys', '0–50', 3, 30),
      ('sale', '03', 'acme', 'toys', '50–100', 2, 120),
      ('sale', '05', 'best', 'toys', '0–50', 1, 10),
      ('sale', '03', '(none)', '(none)', NULL, 4, 25),
      ('return', '04', 'acme', 'toys', '0–50', 1, -10)`)}`,
    [
      ["brands-concentration", brandConcentration.sql, ["acme | 150 | 5", "best | 10 | 1"]],
      ["categories-bands", bands.sql, ["0–50 | 4 | 40", "50–100 | 2 | 120"]],
      [
        "categories-concentration",
        categoryConcentration.sql,
        ["toys | 160 | 6", "(none) | 25 | 4"]
      ],
      ["categories-nameless", nameless.sql, ["10 | 4 | 185 | 25"]],
      ["sales-returns", returns.sql, ["11 | 1 | 185 | 10"]],
      [
        "sales-trend",
        salesTrend.sql,
        ["03-01 | 30 | 3 | 0", "03-03 | 145 | 6 | 0", "03-05 | 10 | 1 | 0"]
      ],
      ["funnel-category", funnelCategory.sql, ["(none) | 3 | 0 | 1", "toys | 9 | 3 | 2"]],
      ["funnel-price", funnelPrice.sql, ["0–50 | 5 | 1 | 1", "50–100 | 7 | 2 | 1"]],
      ["funnel-removals", removals.sql, ["5 | 2 | 1"]],
      ["funnel-trend", funnelTrend.sql, ["03-01 | 8 | 1 | 2", "03-02 | 4 | 2 | 2"]]
    ]
  );
});

// Half of the days end on the third; the best have 49 lines, which is one too few.
describe("of brands over two halves", () => {
  testQueries(
    salesCube(`
      ('sale', '01', 'acme', '', '', 20, 1), ('sale', '03', 'acme', '', '', 10, 1),
      ('sale', '04', 'acme', '', '', 20, 1), ('return', '01', 'acme', '', '', 9, 1),
      ('sale', '02', 'best', '', '', 24, 1), ('sale', '05', 'best', '', '', 25, 1),
      ('sale', '04', 'cola', '', '', 60, 1), ('sale', '04', 'ade', '', '', 60, 1),
      ('sale', '02', '(none)', '', '', 100, 1), ('sale', '02', '(other brands)', '', '', 100, 1)`),
    [
      [
        "brands-momentum",
        momentum.sql,
        ["ade | 0 | 60 | 54 | 165", "cola | 0 | 60 | 54 | 165", "acme | 30 | 20 | 54 | 165"]
      ]
    ]
  );
});
