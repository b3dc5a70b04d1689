import {afterAll, beforeAll, expect, test} from "vitest";
import type {Engine} from "../../../data-loaders/engine/open-engine.ts";
import {openEngine} from "../../../data-loaders/engine/open-engine.ts";
import {tablesIn} from "../../../data-loaders/engine/tables-in.ts";
import {namedTables} from "../../../src/kernel/named-tables.ts";
import {Unsupported} from "../../../src/kernel/unsupported.ts";

const queries = [
  "SELECT 'from sales' AS n",
  "SELECT n FROM sales AS s, by_brand",
  "SELECT a.n FROM sales AS a LEFT JOIN session_products AS b USING (n) JOIN by_day AS c ON c.n = b.n",
  "SELECT (SELECT max(n) FROM by_day) AS m FROM (SELECT n FROM sales) AS t",
  "SELECT n FROM sales WHERE n IN (SELECT n FROM by_brand) AND EXISTS (SELECT n FROM by_day)",
  "SELECT n FROM sales UNION ALL SELECT n FROM by_brand ORDER BY n",
  "WITH sums AS (SELECT n FROM sales), more AS (SELECT n FROM sums) SELECT n FROM more JOIN by_day USING (n)",
  "SELECT n FROM sales ORDER BY CASE WHEN n = (SELECT min(n) FROM by_brand) THEN 1 ELSE 2 END"
];
let engine: Engine;

beforeAll(async () => {
  engine = await openEngine({threads: 1});
});

afterAll(() => engine.close());

test.each(queries)("names what DuckDB's parser finds in %s", async (query) => {
  expect([...namedTables(query)].sort()).toEqual((await tablesIn(engine, query)).sort());
});

test("a name stands for a table where the query has not made it yet", () => {
  const query = "WITH sales AS (SELECT n FROM sales) SELECT n FROM sales";
  expect([...namedTables(query)]).toEqual(["sales"]);
});

test("what the kernel cannot read is told", () => {
  expect(() => namedTables("PRAGMA version")).toThrow(Unsupported);
});
