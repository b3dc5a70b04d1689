import {expect, test} from "vitest";
import {
  checkCells,
  checksParts,
  describePassed
} from "../../../../src/chapters/quality/checks-parts.ts";
import {openTag} from "../open-tag.ts";
import {tableOf} from "../table-of.ts";
import {textOf} from "../text-of.ts";

const check = {
  check_id: "duplicate",
  unit: "rows",
  hit: 5,
  total: 20,
  example: null,
  name: "Rows left out as duplicates of another",
  means: "Overlapping exports.",
  done: "One of each was kept."
};

test.each([
  [5, 20, 0.25],
  [0, 20, 0],
  [20, 20, 1],
  [5, null, null],
  [0, 0, null]
])("%i of %s: the share is %s", (hit, total, share) => {
  expect(checkCells({...check, hit, total}).share).toBe(share);
});

test("what a check may mean, what was done and an example are one text", () => {
  expect(checkCells(check).says).toBe("Overlapping exports. One of each was kept.");
  expect(checkCells({...check, example: "Lamp 3"}).says).toBe(
    "Overlapping exports. One of each was kept. For example: Lamp 3."
  );
});

test.each([
  [["Damaged ids"], true, "The other check found nothing: damaged ids."],
  [["Damaged ids"], false, "The check found nothing: damaged ids."],
  [
    ["Damaged ids", "Days without a row"],
    true,
    "The other checks found nothing: damaged ids; days without a row."
  ],
  [
    ["Damaged ids", "Days without a row"],
    false,
    "The checks found nothing: damaged ids; days without a row."
  ]
])("checks that found nothing: %j, beside others: %s", (names, someFailed, text) => {
  const passed = names.map((name) => ({name}));
  expect(describePassed(passed, someFailed)).toBe(text);
});

async function partsOf(rows: string) {
  const {sql, close} = await openTag(
    `CREATE TABLE checks AS SELECT * FROM (VALUES ${rows}) AS checks (check_id, unit, hit, total, example)`
  );
  const parts = await checksParts(sql);
  await close();
  return parts;
}

test("checks that find something are in the table, with the share where the total is known", async () => {
  const parts =
    await partsOf(`('duplicate', 'rows', 5, 20, NULL), ('rounded-id', 'rows', 0, 20, NULL),
    ('silent-day', 'days', 0, 0, NULL), ('orphan: orders without items', 'rows', 3, NULL, NULL)`);
  const [head, ...rows] = tableOf(parts);
  expect(head).toEqual(["Check", "Found", "Of", "Share", "What it may mean, and what was done"]);
  expect(rows.map((row) => row.slice(0, 4))).toEqual([
    ["Rows left out as duplicates of another", "5", "20", "25.0%"],
    ["Orders without items", "3", "–", "–"]
  ]);
  const text = textOf(parts);
  expect(text).toContain("Of 3 checks for problems in the data, 2 found something.");
  expect(text).toContain("The other check found nothing: damaged ids.");
});

test("where all found nothing there is no table", async () => {
  const parts = await partsOf("('rounded-id', 'rows', 0, 20, NULL)");
  expect(parts.querySelector("table")).toBeNull();
  expect(textOf(parts)).toMatch(
    /^The one check for problems in the data found nothing\.The check found nothing: damaged ids\./
  );
});
