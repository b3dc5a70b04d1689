import {expect, test} from "vitest";
import {chaptersTable} from "../../../../src/chapters/methods/chapters-table.ts";
import {h} from "../../../../src/components/h.ts";
import {openTag} from "../open-tag.ts";
import {tableOf} from "../table-of.ts";
import {textOf} from "../text-of.ts";

const inputs = `CREATE TABLE inputs AS SELECT 'orders.csv' AS file, 'metabase.orders' AS shape, 1 AS rows,
  1 AS accepted, 0 AS rejected, 0 AS duplicates, 12 AS bytes, 'abc' AS sha256;
  CREATE TABLE sales AS SELECT 'sale' AS kind, 2.5::DECIMAL(18, 4) AS tax`;

async function table() {
  const {sql, close} = await openTag(inputs);
  const element = await chaptersTable(sql);
  await close();
  return element;
}

test("what chapters read, and what this page does", async () => {
  const lineage = [
    {chapter: "Sales", reads: ["sales", "sales_cube", "catalogue"]},
    {chapter: "Baskets", reads: []}
  ];
  const script = h(
    document,
    "script",
    {id: "daybook-lineage", type: "application/json"},
    JSON.stringify(lineage)
  );
  document.body.append(script);
  const element = await table();
  script.remove();
  expect(tableOf(element)).toEqual([
    ["Chapter", "What its figures query"],
    ["Sales", "sales, sales_cube, and catalogue"],
    ["Baskets", ""],
    ["Methods", "sales and inputs"]
  ]);
});

test("it is not known in a live preview", async () => {
  expect(textOf(await table())).toBe(
    "What each chapter reads is determined when the report is built."
  );
});
