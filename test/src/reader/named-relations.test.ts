import {afterAll, beforeAll, expect, test} from "vitest";
import {namedRelations} from "../../../src/reader/named-relations.ts";
import type {Duckdb} from "../../support/open-duckdb.ts";
import {openDuckdb} from "../../support/open-duckdb.ts";

const relations = [
  {name: "session_products", sql: "SELECT 1 AS product_no, 2 AS views"},
  {name: "sales", sql: "SELECT 1 AS product_no, 3 AS amount"}
];
let db: Duckdb;

beforeAll(async () => {
  db = await openDuckdb();
  await db.run("CREATE TABLE catalogue (product_no INTEGER)");
});

afterAll(() => db.close());

const ask = (query: string) =>
  namedRelations(query, relations, async (text) => void (await db.rows(`EXPLAIN ${text}`)));

test.each([
  ["SELECT 1", []],
  ["SELECT 'from sales' AS text FROM Session_Products -- join sales", ["session_products"]],
  [
    "SELECT sum(views) FROM session_products JOIN catalogue USING (product_no)",
    ["session_products"]
  ],
  ["SELECT * FROM session_products NATURAL JOIN sales", ["sales", "session_products"]],
  ["WITH a AS (FROM sales) SELECT COLUMNS('am.*') FROM a", ["sales"]]
])("namedRelations(%j)", async (query, names) => {
  expect(await ask(query)).toEqual(names);
});

test("what is wrong with the query itself is said", async () => {
  await expect(ask("SELECT nothing FROM session_products")).rejects.toThrow('"nothing" not found');
  await expect(ask("SELECT * FROM nowhere")).rejects.toThrow("nowhere does not exist");
});
