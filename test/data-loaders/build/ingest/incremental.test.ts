import {mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test, vi} from "vitest";
import {readConfig} from "../../../../data-loaders/config.ts";
import {storeVersion} from "../../../../data-loaders/store/store-version.ts";
import {ingest} from "../../../../data-loaders/build/ingest.ts";
import {readManifest} from "../../../../data-loaders/read-manifest.ts";
import {expectSameStore} from "../../../support/expect-same-store.ts";
import {checkSequences} from "./check-sequences.ts";

const header =
  "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session";
const october = [
  "2020-10-30 10:00:00 UTC,view,1,11,a,sony,10,1,s1",
  "2020-10-31 23:59:00 UTC,view,2,12,a,hp,20,2,s2"
];
const november = [
  "2020-11-01 00:01:00 UTC,purchase,2,12,a,hp,20,2,s2",
  "2020-11-02 10:00:00 UTC,view,1,11,a,sony,10,3,s3"
];
let folder: string;
let notices: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "daybook-test-"));
  mkdirSync(join(folder, "data"));
});
afterEach(() => rmSync(folder, {recursive: true}));

describe("ingest does what has changed, and says why", () => {
  test("a session across midnight and a file's end is one session", async () => {
    write("october.csv", october);
    write("november.csv", november);
    const {tables} = await read();
    const columns = tables.find(({name}) => name === "events")!.columns;
    expect(columns.find(({name}) => name === "session_id")!.distinct).toBe(3);
  });

  test("the same files: nothing", async () => {
    write("october.csv", october);
    await read();
    await read();
    expect(notices).toEqual([]);
  });

  test("a new file: that file and the ranges it touches, also with a late row", async () => {
    write("october.csv", october);
    await read();
    write("november.csv", [...november, "2020-10-30 11:00:00 UTC,cart,1,11,a,sony,10,1,s1"]);
    await read();
    expect(notices).toEqual([
      "New: november.csv.",
      "Computed again: 2020-10, 2020-11 (2 of 2 date ranges)."
    ]);
    await expectAsNew();
  });

  test("a file that was touched and says the same: nothing but a look", async () => {
    write("october.csv", october);
    await read();
    utimesSync(join(folder, "data/october.csv"), 1, 1);
    await read();
    expect(notices).toEqual(["New time stamp, same content: october.csv."]);
  });

  test("other content with the size and the time of before: read again", async () => {
    write("october.csv", october);
    utimesSync(join(folder, "data/october.csv"), 1e9, 1e9);
    await read();
    write("october.csv", [october[0]!.replace("sony", "dell"), october[1]!]);
    utimesSync(join(folder, "data/october.csv"), 1e9, 1e9);
    await read();
    expect(notices[0]).toBe("Changed, and read again: october.csv.");
    await expectAsNew();
  });

  test("a file that is gone: its rows leave, from the days they were in", async () => {
    write("october.csv", october);
    write("november.csv", november);
    await read();
    rmSync(join(folder, "data/november.csv"));
    const {inputs} = await read();
    expect(inputs.map(({file}) => file)).toEqual(["october.csv"]);
    expect(notices).toEqual([
      "No longer among the data: november.csv; the report is without its rows."
    ]);
    await expectAsNew();
  });

  test("a copy of a file: counted once, and said so", async () => {
    write("october.csv", october);
    const {tables} = await read();
    write("october-copy.csv", october);
    const twice = await read();
    expect(twice.tables.map(({rows}) => rows)).toEqual(tables.map(({rows}) => rows));
    expect(notices).toContain(
      "october.csv is identical to october-copy.csv, byte for byte: counted once."
    );
  });

  test("a rollup or partition that was damaged: noticed, and made again", async () => {
    write("october.csv", october);
    await read();
    const damaged = readdirSync(join(folder, "cache"), {recursive: true, encoding: "utf8"}).filter(
      (name) => /(partitions|days|merged|tables).*\.parquet$/.test(name)
    );
    expect(damaged.length).toBeGreaterThan(15);
    for (const name of damaged) writeFileSync(join(folder, "cache", name), "not what it was");
    await read();
    expect(notices).toContain("The store's copy of october.csv is damaged: read again.");
    await expectAsNew();
  });

  test("a store of another version: all of it made anew, and said so", async () => {
    write("october.csv", october);
    await read();
    const before = keptResults();
    expect(before.map((name) => name.split("/")[1])).toEqual(
      expect.arrayContaining(["partitions", "tables", "days", "merged"])
    );
    vi.resetModules();
    vi.doMock("../../../../data-loaders/store/store-version.ts", () => ({storeVersion: 99}));
    try {
      const later = await import("../../../../data-loaders/build/ingest.ts");
      await read(join(folder, "cache"), later.ingest);
      expect(notices[0]).toBe(
        `The store has version ${storeVersion}, this Daybook needs 99: everything is read again.`
      );
      expect(keptResults().filter((name) => before.includes(name))).toEqual([]);
      expect(keptResults()).toHaveLength(before.length);
    } finally {
      vi.doUnmock("../../../../data-loaders/store/store-version.ts");
      vi.resetModules();
    }
    await expect(readManifest(join(folder, "cache/store"))).rejects.toThrow(
      `unsupported store: version 99, not ${storeVersion} (`
    );
    await read();
    expect(keptResults()).toEqual(before);
    await expectAsNew();
  });

  test("any sequence of such changes ends as a store made from nothing", () => checkSequences(4));
});

function write(name: string, lines: readonly string[]): void {
  writeFileSync(join(folder, "data", name), `${[header, ...lines].join("\n")}\n`);
}

/** Files of the cache whose names say what they were made from. */
function keptResults(): string[] {
  return readdirSync(join(folder, "cache"), {recursive: true, encoding: "utf8"})
    .filter((name) =>
      /^(store\/(partitions|tables)|rollups\/(days|merged))\/.+\.(parquet|json)$/.test(name)
    )
    .filter((name) => !name.endsWith("checked.json"))
    .sort();
}

async function read(cache = join(folder, "cache"), run = ingest) {
  notices = [];
  return run({
    paths: [join(folder, "data")],
    store: join(cache, "store"),
    config: readConfig({}),
    onNotice: (text) => notices.push(text)
  });
}

async function expectAsNew(): Promise<void> {
  await read(join(folder, "new"));
  await expectSameStore(join(folder, "cache"), join(folder, "new"));
}
