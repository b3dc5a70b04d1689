import {afterAll, beforeAll, expect, test} from "vitest";
import type {Engine} from "../../../data-loaders/engine/open-engine.ts";
import {openEngine} from "../../../data-loaders/engine/open-engine.ts";
import {tablesIn} from "../../../data-loaders/engine/tables-in.ts";

let engine: Engine;

beforeAll(async () => {
  engine = await openEngine({threads: 1});
});

afterAll(() => engine.close());

test.each([
  ["SELECT 1", []],
  ["FROM sales", ["sales"]],
  ["select 1 from\n  Session_Products", ["session_products"]],
  ["SELECT 1 FROM session_products, (SELECT * FROM sales)", ["sales", "session_products"]],
  // getTableNames knows of none here
  ["SELECT 1 FROM catalogue JOIN sales USING (product_no)", ["catalogue", "sales"]],
  ["SELECT 1 FROM a NATURAL JOIN b", ["a", "b"]],
  [
    "SELECT (SELECT max(x) FROM sales_cube) WHERE 1 IN (FROM record_counts)",
    ["record_counts", "sales_cube"]
  ],
  ["SELECT 'from session_products' AS text -- join sales\nFROM records", ["records"]],
  ["SELECT visits FROM events_cube AS visits", ["events_cube"]],
  ["SELECT 1 FROM fine.all_events_by_second", ["all_events_by_second"]],
  ["WITH a AS (SELECT 1 FROM x), b AS (SELECT 1 FROM a, y) FROM a UNION ALL FROM b", ["x", "y"]],
  ["WITH RECURSIVE a AS (SELECT 1 FROM x UNION ALL SELECT 1 FROM a, y) FROM a", ["x", "y"]],
  // of its own name, but not of itself
  ["WITH sales AS (SELECT * FROM sales) FROM sales", ["sales"]],
  ["SELECT 1 FROM (WITH a AS (SELECT 1) FROM a), a", ["a"]]
])("tablesIn(%j)", async (sql, names) => {
  expect(await tablesIn(engine, sql)).toEqual(names);
});

test("tablesIn says what is no single query", async () => {
  await expect(tablesIn(engine, "SELECT FROM")).rejects.toThrow("invalid query: syntax error");
  await expect(tablesIn(engine, "SELECT 1; SELECT 2")).rejects.toThrow(
    "invalid query: 2 statements"
  );
});
