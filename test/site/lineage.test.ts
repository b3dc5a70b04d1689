import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {describe, expect, inject, test} from "vitest";
import type {Answered} from "../../src/model/answer.ts";
import {readChapters} from "../support/chapters.ts";

const report = inject("report");
const methods = parseHTML(readFileSync(join(report, "methods.html"), "utf8")).document;
const chapters = new Map(rowsOf("What each chapter reads").map(([name, reads]) => [name!, reads!]));

test("Methods lists what chapters read by way of other files", () => {
  const reads = (chapter: string) => namesIn(chapters.get(chapter)!);
  expect(reads("Rhythm")).toEqual(
    expect.arrayContaining(["events_cube", "events_by_second", "sales_cube", "session_products"])
  );
  expect(reads("Baskets")).toEqual(["catalogue", "sales"]);
});

test.each(readChapters(report))("Methods lists all that $file asked", ({file}) => {
  const {document} = parseHTML(readFileSync(join(report, file), "utf8"));
  const [title] = document.title.split(" | ");
  const text = document.querySelector("#daybook-answers")?.textContent ?? "{}";
  const answers = Object.values(JSON.parse(text) as Record<string, Answered>);
  const asked = answers.flatMap((answer) => answer.reads);
  expect(asked.length).toBeGreaterThan(0);
  expect(namesIn(chapters.get(title!)!)).toEqual(expect.arrayContaining(asked));
});

const tables = [
  "Relations that follow the filters",
  "Tables behind the report",
  "Rollups between the exports and the tables"
];

describe.each(["What each chapter reads", ...tables])("%s", (label) => {
  test("has no blank cell", () => {
    const rows = rowsOf(label);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter((cells) => cells.some((cell) => /^[–\s]*$/.test(cell)))).toEqual([]);
  });
});

test("whatever a chapter reads can be followed to the exports", () => {
  const made = tables.map(
    (label) => new Map(rowsOf(label).map((cells) => [cells[0]!, namesIn(cells[2]!)]))
  );
  const [relations, published, rollups] = made;
  for (const name of Array.from(chapters.values()).flatMap(namesIn))
    expect(relations!.has(name) || published!.has(name), name).toBe(true);
  for (const name of [...relations!.values()].flat()) expect(published!.has(name), name).toBe(true);
  for (const name of [...published!.values(), ...rollups!.values()].flat())
    expect(rollups!.has(name) || published!.has(name) || name === "the exports", name).toBe(true);
});

function rowsOf(label: string): string[][] {
  const table = methods.querySelector(`[aria-label="${label}"] table`);
  if (!table) throw new Error(`missing table: ${label}`);
  return Array.from(table.querySelectorAll("tbody tr"), (row) =>
    Array.from(row.querySelectorAll("th, td"), (cell) => cell.textContent ?? "")
  );
}

function namesIn(list: string): string[] {
  return list.split(/, and | and |, /);
}
