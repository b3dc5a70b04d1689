import {createHash} from "node:crypto";
import {mkdtemp, readdir, readFile, rm, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {literal} from "../../../data-loaders/engine/literal.ts";
import {openEngine} from "../../../data-loaders/engine/open-engine.ts";
import {
  columnsFolder,
  columnsIndex,
  publishColumns
} from "../../../data-loaders/publish/publish-columns.ts";
import {writeReaderDatabase} from "../../../data-loaders/publish/write-reader-database.ts";
import type {ColumnIndex} from "../../../src/kernel/column-index.ts";
import {createKernel} from "../../../src/kernel/create-kernel.ts";
import {openColumns} from "../../../src/kernel/open-columns.ts";

let folder: string;
const keep = () => join(folder, "kept");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "daybook-columns-"));
});

afterAll(() => rm(folder, {recursive: true}));

/** Publishes a table of amounts, under a name of its own. */
async function publishAmounts(name: string, amounts: readonly number[]): Promise<string> {
  const into = join(folder, name);
  const engine = await openEngine();
  const parquet = `${into}.parquet`;
  const rows = amounts.map((amount) => `(${amount}, 'a text')`).join(", ");
  await engine.run(
    `COPY (SELECT * FROM (VALUES ${rows}) AS t (amount, label)) TO ${literal(parquet)} (FORMAT parquet)`
  );
  await engine.close();
  await writeReaderDatabase(`${into}.duckdb`, [{name: "amounts", parquet}]);
  await publishColumns(`${into}.duckdb`, into, keep());
  return into;
}

async function open(into: string) {
  const index = JSON.parse(await readFile(join(into, columnsIndex), "utf8")) as ColumnIndex;
  const read = async (file: string) =>
    new Uint8Array(await readFile(join(into, columnsFolder, file)));
  return {index, kernel: createKernel(openColumns(index, read))};
}

/** Of each kept file when it was written. */
async function keptTimes(): Promise<[string, number][]> {
  const files = (await readdir(keep(), {recursive: true})).filter((file) => file.endsWith(".gz"));
  return Promise.all(
    files
      .sort()
      .map(async (file): Promise<[string, number]> => [
        file,
        (await stat(join(keep(), file))).mtimeMs
      ])
  );
}

test("columns are published under names with their digests, and answer", async () => {
  const into = await publishAmounts("first", [3, 4]);
  const {index, kernel} = await open(into);
  const files = await readdir(join(into, columnsFolder));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const bytes = await readFile(join(into, columnsFolder, file));
    const sum = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
    expect(file).toMatch(new RegExp(`\\.${sum}\\.gz$`));
    expect(JSON.stringify(index)).toContain(file);
  }
  const query = "SELECT sum(amount) AS n, max(label) AS label FROM amounts";
  expect((await kernel.ask(query, [])).columns).toEqual([[7], ["a text"]]);
});

test("the same database is not written again, another is, and what it does not need goes", async () => {
  await publishAmounts("first", [3, 4]);
  const before = await keptTimes();
  const again = await publishAmounts("second", [3, 4]);
  expect(await keptTimes()).toEqual(before);
  expect((await open(again)).index).toEqual((await open(join(folder, "first"))).index);
  const other = await publishAmounts("third", [3, 5]);
  expect((await keptTimes()).map(([file]) => file)).not.toEqual(before.map(([file]) => file));
  expect(await readdir(keep())).toHaveLength(2);
  const {kernel} = await open(other);
  expect((await kernel.ask("SELECT sum(amount) AS n FROM amounts", [])).columns).toEqual([[8]]);
});

test("a table that files cannot hold is left to the database, and the others are not", async () => {
  const into = join(folder, "unfit");
  const tables = {
    float: "SELECT 1.5::FLOAT AS x",
    large: "SELECT 9007199254740993 AS x",
    money: "SELECT 1234567890123.4567::DECIMAL(18,4) AS x",
    fits: "SELECT 225179981368.5248::DECIMAL(18,4) AS x, 'a text' AS label"
  };
  const engine = await openEngine();
  for (const [name, sql] of Object.entries(tables))
    await engine.run(`COPY (${sql}) TO ${literal(`${into}-${name}.parquet`)} (FORMAT parquet)`);
  await engine.close();
  await writeReaderDatabase(
    `${into}.duckdb`,
    Object.keys(tables).map((name) => ({name, parquet: `${into}-${name}.parquet`}))
  );
  await publishColumns(`${into}.duckdb`, into, keep());
  const {index, kernel} = await open(into);
  expect(Object.keys(index.tables)).toEqual(["fits"]);
  expect((await kernel.ask("SELECT x FROM fits", [])).columns).toEqual([[225179981368.5248]]);
  await expect(kernel.ask("SELECT x FROM large", [])).rejects.toThrow("table: large");
});
