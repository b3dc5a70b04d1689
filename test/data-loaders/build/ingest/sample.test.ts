import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {parse} from "csv-parse/sync";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {readConfig} from "../../../../data-loaders/config.ts";
import {openEngine, type Engine} from "../../../../data-loaders/engine/open-engine.ts";
import {ingest} from "../../../../data-loaders/build/ingest.ts";
import type {Manifest} from "../../../../data-loaders/manifest.ts";
import {readStore} from "../../../support/read-store.ts";

const sample = join(import.meta.dirname, "../../../../data/sample");
const cache = mkdtempSync(join(tmpdir(), "daybook-test-"));
let manifest: Manifest;
let engine: Engine;
beforeAll(async () => {
  manifest = await ingest({paths: [sample], store: join(cache, "store"), config: readConfig({})});
  engine = await openEngine();
});
afterAll(async () => {
  await engine.close();
  rmSync(cache, {recursive: true});
});

describe("ingest of the sample", () => {
  test("accepts the 130,000 events it promises", async () => {
    const select = `count(*) AS events, count(DISTINCT user_id) AS users,
        count(DISTINCT session_id) AS sessions, count(DISTINCT product_id) AS products,
        count(*) - count(category_code) AS uncategorised,
        count(*) FILTER (event_type = 'view') AS views,
        count(*) FILTER (event_type = 'cart') AS carts,
        count(*) FILTER (event_type = 'purchase') AS purchases
`;
    const [found] = await readStore(join(cache, "store"), "events", {select});
    expect(found).toEqual({
      events: 130_000,
      users: 45_230,
      sessions: 68_450,
      products: 8_750,
      uncategorised: 6_240,
      views: 97_500,
      carts: 22_750,
      purchases: 9_750
    });
  });

  test("puts each line where other code puts it", () => {
    const text = gunzipSync(readFileSync(join(sample, "events.csv.gz"))).toString();
    const records = parse(text, {relax_column_count: true, relax_quotes: true}) as string[][];
    const [header, ...rows] = records as [string[], ...string[][]];
    const sound = rows.filter((row) => isSound(row, header));
    const distinct = new Set(sound.map((row) => JSON.stringify(row)));
    expect(manifest.inputs.find(({file}) => file === "events.csv.gz")).toMatchObject({
      rows: rows.length,
      accepted: distinct.size,
      rejected: rows.length - sound.length,
      duplicates: sound.length - distinct.size
    });
  });
});

function isSound(row: readonly string[], header: readonly string[]): boolean {
  const cell = (name: string) => row[header.indexOf(name)] ?? "";
  return (
    row.length === header.length &&
    /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} UTC$/.test(cell("event_time")) &&
    new Date(cell("event_time").replace(" UTC", "Z")).toJSON()?.slice(0, 10) ===
      cell("event_time").slice(0, 10) &&
    /^(view|cart|remove_from_cart|purchase)$/.test(cell("event_type")) &&
    /^\d+(\.\d+)?$/.test(cell("price")) &&
    cell("product_id") !== "" &&
    cell("user_id") !== ""
  );
}
