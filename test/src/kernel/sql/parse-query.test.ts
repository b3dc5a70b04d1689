import {expect, test} from "vitest";
import {parseQuery} from "../../../../src/kernel/sql/parse-query.ts";
import {Unsupported} from "../../../../src/kernel/unsupported.ts";

test.each([
  "SELECT a FROM t NATURAL JOIN u",
  "SELECT a FROM t ASOF JOIN u ON t.a >= u.a",
  "SELECT a FROM t FULL JOIN u ON t.a = u.a",
  "SELECT a FROM t RIGHT JOIN u ON t.a = u.a",
  "SELECT a FROM t ANTI JOIN u ON t.a = u.a",
  "SELECT a FROM t UNION SELECT a FROM u",
  "SELECT a FROM t EXCEPT SELECT a FROM u",
  "SELECT a FROM t LIMIT 10%",
  "SELECT a FROM t LIMIT 5 OFFSET 5",
  "SELECT a FROM t TABLESAMPLE 10%",
  "SELECT * EXCLUDE (a) FROM t",
  "SELECT DISTINCT ON (a) a FROM t",
  "SELECT a LIKE 'x%' FROM t",
  "SELECT a || b FROM t",
  "SELECT lag(a IGNORE NULLS) OVER (ORDER BY a) FROM t",
  "SELECT sum(a) OVER (ORDER BY a ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t",
  "SELECT a FROM t ORDER BY a COLLATE NOCASE",
  "WITH RECURSIVE r AS (SELECT 1) SELECT * FROM r",
  "SELECT a; SELECT b",
  "SELECT 9007199254740993",
  "SELECT #1"
])("refuses %s", (sql) => {
  expect(() => parseQuery(sql)).toThrow(Unsupported);
});

test("reads operators by their precedence", () => {
  const value = (sql: string) => {
    const [item] = parseQuery(`SELECT ${sql}`).selects[0]!.items;
    return item && "value" in item ? item.value : undefined;
  };
  expect(value("a OR b AND NOT c = 1 + 2 * 3")).toEqual(
    value("a OR (b AND (NOT (c = (1 + (2 * 3)))))")
  );
  expect(value("a - b - c")).toEqual(value("(a - b) - c"));
  expect(value("a BETWEEN 1 AND 2 AND b")).toEqual(value("(a >= 1 AND a <= 2) AND b"));
  expect(value("a::DATE")).toEqual(value("CAST(a AS DATE)"));
});

test("a comment and a quoted name are what they are", () => {
  const {selects} = parseQuery(`SELECT "table" -- not FROM u\nFROM /* nor v */ t`);
  expect(selects[0]).toMatchObject({
    items: [{value: {kind: "name", name: "table"}}],
    from: {kind: "table", name: "t"}
  });
});
