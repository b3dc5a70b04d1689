import {expect, test} from "vitest";
import {readStatement} from "../../../../src/model/explore/read-statement.ts";

test.each([
  "SELECT 1",
  "with a as (select 1) select * from a",
  "VALUES (1), (2)",
  "FROM sales",
  "(SELECT 1) UNION ALL (SELECT 2)",
  "SELECT ';' AS a -- no; end",
  "SELECT 'insert' AS \"update\", $$;$$ AS b",
  "WITH a AS (SELECT 1 AS delete_me) SELECT * FROM a"
])("%s is asked as it is", (query) => {
  expect(readStatement(query)).toMatchObject({own: query.replace(/ --.*/, ""), after: 0});
});

test("what comes before and after a query is no part of it", () => {
  const text = "-- mine\n\n  SELECT 1 ;; -- done\n";
  expect(readStatement(text)).toEqual({query: "SELECT 1", own: "SELECT 1", after: 0});
});

test("DESCRIBE and SUMMARIZE become a part of a query, as relations are put in front of it", () => {
  expect(readStatement("describe sales")).toEqual({
    query: "SELECT * FROM (describe sales\n)",
    own: "describe sales",
    after: 2
  });
});

test.each([
  ["", /no query yet/],
  ["-- only a comment", /no query yet/],
  ["SELECT 1; DROP TABLE sales", /several statements/],
  ["COPY sales TO 'a.csv'", /“COPY”/],
  ["ATTACH 'a.duckdb'", /“ATTACH”/],
  ["INSTALL httpfs", /“INSTALL”/],
  ["PRAGMA database_list", /“PRAGMA”/],
  ["SET memory_limit = '9GB'", /“SET”/],
  ["WITH a AS (SELECT 1) INSERT INTO sales SELECT * FROM a", /“INSERT” would change/],
  ["SELECT * FROM query('FROM all_sales')", /nothing here can tell/],
  ["SELECT * FROM query_table ('all_sales')", /nothing here can tell/],
  ["<img src=x onerror=alert(1)>", /“<”/]
])("%j is refused", (text, why) => {
  const statement = readStatement(text);
  expect("refused" in statement && statement.refused).toMatch(why);
});
