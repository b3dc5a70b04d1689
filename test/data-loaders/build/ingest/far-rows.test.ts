import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {ingest} from "../../../../data-loaders/build/ingest.ts";
import {readConfig} from "../../../../data-loaders/config.ts";
import {openAll} from "../../../../data-loaders/publish/open-all.ts";
import {openEvents} from "../../../../data-loaders/rollups/open-events.ts";

const header =
  "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session";
const event = (time: string, n: number) => `${time},view,${n},1,a.b,x,1.00,${n},s${n}`;
const day = (date: string) =>
  Array.from({length: 800}, (_, i) =>
    event(`${date} 08:${String(i % 60).padStart(2, "0")}:00 UTC`, i)
  );

let cache: string;
const config = readConfig({});
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), "daybook-test-"));
});
afterEach(() => rm(cache, {recursive: true}));

async function write(name: string, rows: readonly string[]): Promise<string> {
  const file = join(cache, name);
  await writeFile(file, `${header}\n${rows.join("\n")}\n`);
  return file;
}

const read = (...paths: string[]) => ingest({paths, store: join(cache, "store"), config});

test("an event years from all others is named, and stretches no period", async () => {
  const far = event("2000-01-01 00:00:03 UTC", 7);
  const file = await write("log.csv", [...day("2020-10-01"), far, ...day("2020-10-02")]);
  const manifest = await read(file);
  expect(manifest.inputs).toMatchObject([{rows: 1601, accepted: 1600, rejected: 1, duplicates: 0}]);
  expect(manifest.rejects).toEqual([
    {
      file: "log.csv",
      kind: "far off",
      column: "events.event_time",
      reason: "far off event_time",
      rows: 1,
      examples: [{line: 802, value: "2000-01-01 00:00:03"}]
    }
  ]);
  const {engine} = await openAll(config, {cache, store: join(cache, "store")});
  try {
    expect(await engine.rows("SELECT CAST(min(day) AS VARCHAR) AS first FROM day_totals")).toEqual([
      {first: "2020-10-01"}
    ]);
    await openEvents(engine, join(cache, "store"), manifest, config);
    expect(await engine.rows("SELECT count(*) AS n FROM events")).toEqual([{n: 1600}]);
  } finally {
    await engine.close();
  }
});

test("it is the log's as soon as others are near it", async () => {
  const far = event("2022-06-01 10:00:00 UTC", 7);
  const first = await write("a.csv", [...day("2020-10-01"), ...day("2020-10-02"), far]);
  expect((await read(first)).inputs).toMatchObject([{accepted: 1600, rejected: 1}]);
  const second = await write("b.csv", day("2022-06-02"));
  const manifest = await read(first, second);
  expect(manifest.inputs).toMatchObject([
    {accepted: 1601, rejected: 0},
    {accepted: 800, rejected: 0}
  ]);
  expect(manifest.rejects).toEqual([]);
});

test("an order years from all others is named, too", async () => {
  const lines = Array.from(
    {length: 1200},
    (_, i) =>
      `${i},S${i},Thing,1,2010-12-${String((i % 28) + 1).padStart(2, "0")} 08:26:00,2.00,9,UK`
  );
  const file = join(cache, "retail.csv");
  const far = "9999,S1,Thing,1,1999-12-31 00:00:00,2.00,9,UK";
  const head = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";
  await writeFile(file, [head, ...lines, far, ""].join("\n"));
  const {inputs, rejects} = await read(file);
  expect(inputs).toMatchObject([{rows: 1201, accepted: 1200, rejected: 1, duplicates: 0}]);
  expect(rejects).toMatchObject([
    {
      kind: "far off",
      reason: "far off InvoiceDate",
      examples: [{line: 1202, value: "1999-12-31 00:00:00"}]
    }
  ]);
});
