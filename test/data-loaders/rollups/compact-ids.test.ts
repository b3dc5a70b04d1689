import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {randomLcg} from "d3";
import {afterAll, beforeAll, expect, test} from "vitest";
import {readConfig} from "../../../data-loaders/config.ts";
import {literal} from "../../../data-loaders/engine/literal.ts";
import {openEngine, type Engine} from "../../../data-loaders/engine/open-engine.ts";
import {ingest} from "../../../data-loaders/build/ingest.ts";
import type {Manifest} from "../../../data-loaders/manifest.ts";

const people = `ID,Address,Email,Password,Name,City,Longitude,State,Source,Birth Date,Zip,Latitude,Created At
7,-,-,-,-,-,0,TX,Google,1990-01-01,-,0,2019-01-01
07,-,-,-,-,-,0,OH,Google,1990-01-01,-,0,2019-01-01
B-7,-,-,-,-,-,0,NY,Google,1990-01-01,-,0,2019-01-01
`;
const items = `product_id,category_id,category_code,brand
3,5,a.b,sony
P-3,6,a.c,dell
`;

let folder: string;
let engine: Engine;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "daybook-test-"));
  engine = await openEngine();
});
afterAll(async () => {
  await engine?.close();
  await rm(folder, {recursive: true, force: true});
});

test.each(["long", "short"] as const)(
  "rollups of a %s log are the same whether ids were kept as numbers or as texts",
  async (form) => {
    const lines = makeLog(form);
    const numbers = await rollupsOf(`${form}-numbers`, lines);
    // where a value is quoted, a file is read in another way, and its ids stay texts
    const texts = await rollupsOf(
      `${form}-texts`,
      lines.map((line) => line.replace(/,(\d+)$/, ',"$1"'))
    );
    expect(await typesIn(`${form}-numbers`)).toContain("INT64");
    expect(await typesIn(`${form}-texts`)).not.toContain("INT64");
    expect(numbers.get("session_product_days")!.length).toBeGreaterThan(10);
    expect(numbers.get("activity")!.join()).toContain('"TX"');
    expect(numbers.get("activity")!.join()).not.toContain('"OH"');
    for (const [name, rows] of numbers) expect(rows, name).toEqual(texts.get(name));
  }
);

test("a short log's texts are no items' numbers, and of items alike the same one is kept", async () => {
  const lines = makeLog("short").map((line) => line.replace(/(,\w+),3,10,/, "$1,03,10,"));
  const odd = [...lines, "2020-03-01 10:00:00 UTC,view,P-3,10,s1,1"];
  const own =
    "product_id,category_id,category_code,brand\n3,9,a.b,sony\n3,10,a.c,sony\n4,6,a.c,dell\n";
  const plain = await rollupsOf("items", odd, own);
  const quoted = await rollupsOf("items-quoted", odd, own.replace("dell", '"dell"'));
  const days = plain.get("product_days")!.join();
  expect(days).toContain('"product_id":"P-3","category_id":null');
  expect(days).toContain('"product_id":"03","category_id":null');
  expect(days).toContain('"product_id":"4","category_id":"6"');
  for (const [name, rows] of plain) expect(rows, name).toEqual(quoted.get(name));
});

/** The rows of every rollup, as JSON, in order. */
async function rollupsOf(
  name: string,
  lines: readonly string[],
  described = items
): Promise<Map<string, string[]>> {
  const cache = join(folder, name);
  const data = [
    ["events.csv", `${lines.join("\n")}\n`],
    ["people.csv", people],
    ["items.csv", described]
  ] as const;
  const paths = [];
  for (const [file, text] of data) {
    paths.push(join(folder, `${name}-${file}`));
    await writeFile(paths.at(-1)!, text);
  }
  const manifest: Manifest = await ingest({
    paths,
    store: join(cache, "store"),
    config: readConfig({}),
    samplingFactorOf: () => 2
  });
  const rollups = new Map<string, string[]>();
  for (const [relation, files] of Object.entries(manifest.relations)) {
    const from = files.map((file) => literal(join(cache, file))).join(", ");
    const rows = await engine.rows<object>(`FROM read_parquet([${from}])`);
    rollups.set(relation, rows.map((row) => JSON.stringify(row)).sort());
  }
  return rollups;
}

/** How Parquet keeps the ids of the log's partition. */
async function typesIn(name: string): Promise<string[]> {
  const files = join(folder, name, "store/partitions/*/rows.parquet");
  const rows = await engine.rows<{type: string}>(
    `SELECT DISTINCT type FROM parquet_schema(${literal(files)}) WHERE name IN ('user_id', 'product_id')`
  );
  return rows.map(({type}) => type);
}

function makeLog(form: "long" | "short"): string[] {
  const random = randomLcg(0.25);
  const below = (n: number) => Math.floor(random() * n);
  const types = ["view", "view", "cart", "purchase"];
  const head =
    form === "long"
      ? "event_time,event_type,product_id,category_id,category_code,brand,price,user_session,user_id"
      : "event_time,event_type,product_id,price,user_session,user_id";
  const lines = Array.from({length: 400}, (_, n) => {
    const day = String(1 + below(28)).padStart(2, "0");
    const product = below(5);
    const item = form === "long" ? `,${product + 2},a.b,sony` : "";
    // some twice
    const minute = String(n % 50).padStart(2, "0");
    return `2020-03-${day} 10:${minute}:00 UTC,${types[below(4)]},${product}${item},10,s${below(60)},${below(12)}`;
  });
  return [head, ...lines, ...lines.slice(0, 20)];
}
