import {existsSync, readdirSync} from "node:fs";
import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {afterEach, beforeEach, expect, test} from "vitest";
import {literal} from "../../../data-loaders/engine/literal.ts";
import type {Engine} from "../../../data-loaders/engine/open-engine.ts";
import {openEngine} from "../../../data-loaders/engine/open-engine.ts";
import {writeEventsBySecond} from "../../../data-loaders/publish/write-events-by-second.ts";

let folder: string;
let engine: Engine;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "daybook-"));
  engine = await openEngine();
  // one event a second for three hours
  await engine.run(`
    CREATE TABLE events AS SELECT
      TIMESTAMP '2024-01-01 00:00:00' + INTERVAL (i) SECOND AS local_time,
      CASE WHEN i % 10 = 0 THEN 'cart' ELSE 'view' END AS event_type,
      'toys.cars' AS category_code, 'b' AS brand, 5.0 AS price, 'u' AS user_id
    FROM range(10800) AS r (i);
    INSERT INTO events SELECT * FROM events WHERE local_time = TIMESTAMP '2024-01-01 02:59:59';
    CREATE TABLE customers AS SELECT 'u' AS customer_id, 'CA' AS state, 'ad' AS source, 'US' AS country;
    CREATE TABLE hours AS SELECT CAST(local_time AS DATE) AS day, extract(hour FROM local_time) AS hour,
      count(*) AS events FROM events GROUP BY ALL;
    CREATE TABLE sales AS SELECT local_time, CAST(local_time AS DATE) AS day, extract(hour FROM local_time) AS hour,
      'sale' AS kind, 'toys' AS category, brand, '0–50' AS price_band, '(unknown)' AS state,
      '(unknown)' AS source, '(unknown)' AS country FROM events WHERE event_type = 'cart'`);
});

afterEach(async () => {
  await engine.close();
  await rm(folder, {recursive: true, force: true});
});

let opened: string[] = [];
const openLog = (first: string) => {
  opened.push(first);
  return Promise.resolve();
};

const start = Date.UTC(2024, 0, 1) / 1000;

test("publishes the whole log where it fits, second by second", async () => {
  const {span, table} = await writeEventsBySecond(engine, folder, {openLog});
  expect(span).toEqual({from: start, to: start + 10_799, rows: 10_800});
  expect(table).toMatchObject({
    name: "all_events_by_second",
    file: "events_by_second.duckdb.gz",
    rows: 10_800
  });
  const rows = await read("SELECT * FROM fine.all_events_by_second ORDER BY second DESC LIMIT 1");
  expect(rows).toEqual([
    {
      second: start + 10_799,
      event_type: "view",
      category: "toys",
      brand: "b",
      price_band: "0–50",
      state: "CA",
      source: "ad",
      country: "US",
      n: 2
    }
  ]);
  expect(readdirSync(folder).sort()).toEqual(["events_by_second.duckdb.gz", "opened"]);
});

test("looks at no day before the budget's end", async () => {
  opened = [];
  await engine.run(
    "INSERT INTO hours VALUES (DATE '2023-12-31', 5, 1000000), (DATE '2023-12-30', 5, 9)"
  );
  await writeEventsBySecond(engine, folder, {openLog, budget: 10_000});
  await writeEventsBySecond(engine, folder, {openLog, budget: 20_000});
  expect(opened).toEqual(["2024-01-01", "2023-12-31"]);
});

test("publishes the last full minutes that the budget holds", async () => {
  const {span} = await writeEventsBySecond(engine, folder, {openLog, budget: 4000});
  // 3,961 events in the last 66 minutes, 4,021 in the last 67
  expect(span).toEqual({from: start + 10_800 - 3960, to: start + 10_799, rows: 3960});
});

test("publishes order lines where there is no log", async () => {
  const {span} = await writeEventsBySecond(engine, folder, {});
  expect(span).toEqual({from: start, to: start + 10_790, rows: 1080});
});

test("writes the same bytes from the same rows", async () => {
  await writeEventsBySecond(engine, folder, {openLog});
  const first = await readFile(join(folder, "events_by_second.duckdb.gz"));
  await writeEventsBySecond(engine, folder, {openLog});
  expect((await readFile(join(folder, "events_by_second.duckdb.gz"))).equals(first)).toBe(true);
});

test("publishes an empty table of an empty log", async () => {
  await engine.run("DELETE FROM events; DELETE FROM hours");
  const {span} = await writeEventsBySecond(engine, folder, {openLog});
  expect(span).toEqual({from: 0, to: 0, rows: 0});
  expect(existsSync(join(folder, "events_by_second.duckdb.gz"))).toBe(true);
});

async function read(query: string) {
  const opened = join(folder, "opened");
  await writeFile(opened, gunzipSync(await readFile(join(folder, "events_by_second.duckdb.gz"))));
  const reader = await openEngine();
  try {
    await reader.run(`ATTACH ${literal(opened)} AS fine (READ_ONLY)`);
    return await reader.rows(query);
  } finally {
    await reader.close();
  }
}
