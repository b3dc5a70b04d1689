import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {beforeAll, expect, inject, test} from "vitest";
import {outputFolder} from "../support/build-report.ts";
import {valueFinder} from "../support/value-finder.ts";
import type {Content} from "../support/list-contents.ts";
import {listContents} from "../support/list-contents.ts";
import {readCsv} from "../support/oracle/read-csv.ts";
import {projectRoot} from "../support/project-root.ts";

const sample = join(projectRoot, "data/sample");
const people = readCsv(join(sample, "customers.csv"));
const log = readCsv(join(sample, "events.csv.gz"));
const wholes = ["EMAIL", "PASSWORD", "NAME", "ADDRESS", "CITY", "BIRTH_DATE"];
/** Values that must not be there, by what they are. */
const secrets: Record<string, string[]> = {
  ...Object.fromEntries(wholes.map((column) => [column, valuesOf(people, column)])),
  "part of a NAME": valuesOf(people, "NAME")
    .flatMap((name) => name.split(" "))
    .filter((word) => word.length >= 8),
  user_session: valuesOf(log, "user_session")
};
let contents: Content[];
let found: Map<string, string[]>;

beforeAll(async () => {
  contents = await listContents(inject("report"));
  const all = Object.values(secrets).flat();
  const find = valueFinder(all);
  found = new Map(contents.map(({name, bytes}) => [name, find(bytes)]));
});

function valuesOf({header, rows}: typeof people, column: string): string[] {
  const at = header.indexOf(column);
  return [...new Set(rows.map((row) => row[at] ?? "").filter((value) => value.length >= 4))];
}

test("the search sees into files that are packed", async () => {
  const folder = join(outputFolder, "privacy");
  const [address] = valuesOf(people, "ADDRESS");
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, "a.gz"), gzipSync(`before ${address!.toUpperCase()} after`));
  const [, inflated] = await listContents(folder);
  rmSync(folder, {recursive: true});
  expect(valueFinder(["nowhere", address!])(inflated!.bytes)).toEqual([address]);
  expect(contents.map(({name}) => name).join("\n")).toMatch(/reader\.duckdb\S*\.gz, as rows/);
  const findBrand = valueFinder(["samsung"]);
  const brands = contents.filter(({bytes}) => findBrand(bytes).length > 0);
  expect(brands.map(({name}) => name).join("\n")).toMatch(/reader\.duckdb\S*\.gz, as rows/);
});

test.each(Object.keys(secrets))("no %s is in any byte of the report", (kind) => {
  const values = new Set(secrets[kind]);
  expect(values.size).toBeGreaterThan(100);
  const places = Array.from(found, ([name, own]) => ({
    name,
    values: own.filter((value) => values.has(value) && !isOfEngine(value, name))
  }));
  expect(places.filter(({values}) => values.length > 0)).toEqual([]);
});

test("no user id stands alone anywhere", () => {
  const users = new Set(valuesOf(log, "user_id").filter((id) => /^\d{9}$/.test(id)));
  expect(users.size).toBeGreaterThan(100);
  const found = contents.flatMap(({name, bytes}) =>
    (
      Buffer.from(bytes)
        .toString("latin1")
        .match(/(?<![\w.])\d{9}(?![\w.])/g) ?? []
    )
      .filter((id) => users.has(id))
      .map((id) => `${id} in ${name}`)
  );
  expect(found).toEqual([]);
});

/** The engine's own manual has examples with days in them. */
function isOfEngine(value: string, name: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && /engine\/duckdb/.test(name);
}

test("no table has a column for what is personal", () => {
  const text = contents.filter(({name}) => name.endsWith(".json")).map(({bytes}) => bytes);
  expect(text.length).toBeGreaterThan(1);
  const columns =
    /"(latitude|longitude|zip|birth_date|email|password|address|city|name_of_customer)"/i;
  for (const bytes of text) expect(Buffer.from(bytes).toString()).not.toMatch(columns);
});
