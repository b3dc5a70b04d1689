import {expect, test} from "vitest";
import {rejectedParts} from "../../../../src/chapters/quality/rejected-parts.ts";
import {openTag} from "../open-tag.ts";
import {tableOf} from "../table-of.ts";
import {textOf} from "../text-of.ts";

const rejects = `CREATE TABLE rejects AS
  SELECT * FROM (VALUES ('orders.csv', 'invalid price', 2, '-3', 812), ('log.csv', 'invalid time', 30, 'soon', 5))
    AS rejects (file, reason, rows, example, example_line)`;
const orphans = `CREATE TABLE orphans AS
  SELECT * FROM (VALUES ('orders without items', 1), ('items without a product', 20)) AS orphans (what, rows)`;
const none = " LIMIT 0";

async function partsOf(tables: string) {
  const {sql, close} = await openTag(tables);
  const parts = (await rejectedParts(sql)) as HTMLElement;
  await close();
  return parts;
}

test("reasons and orphan keys, the most frequent first", async () => {
  const parts = await partsOf(`${rejects}; ${orphans}`);
  const [reasons, keys] = Array.from(parts.querySelectorAll(".data-table"), tableOf);
  expect(reasons).toEqual([
    ["Reason", "File", "Rows", "Example", "Line"],
    ["invalid time", "log.csv", "30", "soon", "5"],
    ["invalid price", "orders.csv", "2", "-3", "812"]
  ]);
  expect(keys).toEqual([
    ["Orphan keys", "Rows"],
    ["items without a product", "20"],
    ["orders without items", "1"]
  ]);
});

test("messages of a topic have their partition and offset", async () => {
  const file = "events-p1-0000000000000100-0000000000000199.ndjson.gz";
  const parts = await partsOf(
    `${rejects}; INSERT INTO rejects VALUES ('${file}', 'invalid row', 7, 'x', 5); ${orphans}`
  );
  const [reasons] = Array.from(parts.querySelectorAll(".data-table"), tableOf);
  expect(reasons).toEqual([
    ["Reason", "File", "Rows", "Example", "Where"],
    ["invalid time", "log.csv", "30", "soon", "line 5"],
    ["invalid row", "events", "7", "x", "partition 1, offset 104"],
    ["invalid price", "orders.csv", "2", "-3", "line 812"]
  ]);
});

test("what there is none of has no table", async () => {
  const parts = await partsOf(`${rejects}${none}; ${orphans}`);
  expect(parts.querySelectorAll("table")).toHaveLength(1);
  expect(textOf(parts)).toContain("Orphan keys");
  const nothing = await partsOf(`${rejects}${none}; ${orphans}${none}`);
  expect(nothing.hasAttribute("hidden")).toBe(true);
  expect(textOf(nothing)).toBe("");
});
