import {expect, test} from "vitest";
import {namedIn} from "../../../../src/model/explore/named-in.ts";

const tables = ["sales", "all_sales"];

test.each([
  ["SELECT * FROM sales", ["sales"]],
  ['SELECT * FROM "all_sales" AS a, sales', ["sales", "all_sales"]],
  ['SELECT * FROM "ALL_SALES"', ["all_sales"]],
  ["SELECT * FROM 'all_sales'", ["all_sales"]],
  ["SELECT * FROM (UNPIVOT all_sales ON price)", ["all_sales"]],
  ["SELECT 'a' AS x FROM other WHERE x IN ('b', 'all_sales')", []],
  ["SELECT sales FROM other", []],
  ["SELECT 'FROM sales' -- FROM all_sales", []],
  ["WITH all_sales AS (SELECT 1) SELECT * FROM all_sales", []],
  ["WITH all_sales AS (SELECT 1) SELECT * FROM reader.all_sales", ["all_sales"]],
  ["SELECT * FROM a JOIN all_sales USING (x)", ["all_sales"]]
])("%s", (query, names) => {
  expect(namedIn(query, tables)).toEqual(names);
});
