import {expect, test} from "vitest";
import {filesTable} from "../../../../src/chapters/methods/files-table.ts";
import {runTables} from "../../../../src/chapters/methods/run-tables.ts";
import {openTag} from "../open-tag.ts";
import {tableOf} from "../table-of.ts";

const inputs = `CREATE TABLE inputs AS SELECT * FROM (VALUES
    ('people.csv', 'metabase.people', 1, 1, 0, 0, 1200, 'def'),
    ('orders.csv', 'metabase.orders', 9, 5, 3, 1, 34567, 'abc')
  ) AS inputs (file, shape, rows, accepted, rejected, duplicates, bytes, sha256)`;

test("the versions, and the digests of the files", async () => {
  const {sql, close} = await openTag(inputs);
  const parts = await runTables(sql, [{name: "DuckDB", version: "1.4.5"}]);
  await close();
  const [versions, manifest] = Array.from(parts.querySelectorAll(".data-table"), tableOf);
  expect(versions).toEqual([
    ["Made with", "Version"],
    ["DuckDB", "1.4.5"]
  ]);
  expect(manifest).toEqual([
    ["File", "Bytes", "SHA-256"],
    ["orders.csv", "34,567", "abc"],
    ["people.csv", "1,200", "def"]
  ]);
});

test("the files, and where their rows went", async () => {
  const {sql, close} = await openTag(inputs);
  const table = await filesTable(sql);
  await close();
  expect(tableOf(table)).toEqual([
    ["File", "Read as", "Rows", "Accepted", "Rejected", "Duplicates"],
    ["orders.csv", "metabase.orders", "9", "5", "3", "1"],
    ["people.csv", "metabase.people", "1", "1", "0", "0"]
  ]);
});
