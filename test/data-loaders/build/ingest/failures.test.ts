import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {readConfig} from "../../../../data-loaders/config.ts";
import {ingest} from "../../../../data-loaders/build/ingest.ts";
import {normaliseFile} from "../../../../data-loaders/read/normalise-file.ts";
import {sniffFile} from "../../../../data-loaders/read/sniff-file.ts";
import {surveyFile} from "../../../../data-loaders/read/survey-file.ts";
import {sources} from "../../../../data-loaders/sources/index.ts";
import {matchSchema} from "../../../../data-loaders/sources/schema/match-schema.ts";
import {UserError} from "../../../../data-loaders/user-error.ts";
import {expectSameStore} from "../../../support/expect-same-store.ts";
import {storeContents} from "../../../support/store-contents.ts";

const data = join(import.meta.dirname, "../../../data");
const config = readConfig({});
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "daybook-test-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

describe("ingest, when it cannot write,", () => {
  test("says which folder is none", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const run = ingest({paths: [join(data, "plain.csv")], store: join(file, "store"), config});
    await expect(run).rejects.toThrow(/^invalid folder: cannot be read or written \(.*file\)$/);
    await expect(run).rejects.toBeInstanceOf(UserError);
  });

  test.skipIf(process.getuid?.() === 0)(
    "says which folder is locked (skipped for root, whom nothing is)",
    async () => {
      const locked = join(folder, "locked");
      mkdirSync(locked);
      chmodSync(locked, 0o555);
      const run = ingest({paths: [join(data, "plain.csv")], store: join(locked, "store"), config});
      await expect(run).rejects.toThrow(/^invalid folder: cannot be read or written/);
    }
  );

  test.skipIf(!existsSync("/dev/full"))(
    "says that the disk is full (skipped where there is no /dev/full)",
    async () => {
      symlinkSync("/dev/full", join(folder, "stage.records.csv"));
      const schemas = sources.flatMap((source) => source.schemas);
      const file = {path: join(data, "quotes.csv"), name: "quotes.csv", bytes: 100};
      const sniff = await sniffFile(file, schemas);
      const survey = await surveyFile(file, sniff);
      const match = matchSchema(sniff.header, schemas, file.name);
      const run = normaliseFile({file, sniff, survey, match}, join(folder, "stage"));
      await expect(run).rejects.toThrow(/^missing disk space: the disk is full/);
    }
  );
});

describe("ingest replaces the store whole or not at all", () => {
  test("a failed run leaves the last store as it was", async () => {
    const store = join(folder, "cache", "store");
    await ingest({paths: [join(data, "plain.csv")], store, config});
    const before = await storeContents(join(folder, "cache"));
    await expect(
      ingest({paths: [join(data, "gzip-cut-short.csv.gz")], store, config})
    ).rejects.toThrow("invalid gzip");
    expect(await storeContents(join(folder, "cache"))).toEqual(before);
  });

  test("a second run takes the place of the first, rejects too", async () => {
    const store = join(folder, "cache", "store");
    await ingest({paths: [join(data, "prices.csv")], store, config});
    const manifest = await ingest({paths: [join(data, "plain.csv")], store, config});
    expect(JSON.parse(readFileSync(join(store, "manifest.json"), "utf8"))).toEqual(
      JSON.parse(JSON.stringify(manifest))
    );
    expect(readdirSync(join(folder, "cache", "rejects"))).toEqual([]);
  });

  test("the same input makes the same bytes, wherever it works", async () => {
    const paths = [
      join(data, "two-schemas"),
      join(data, "duplicates.csv"),
      join(data, "prices.csv")
    ];
    await ingest({paths, store: join(folder, "a", "store"), config});
    await ingest({
      paths: [...paths].reverse(),
      store: join(folder, "b", "store"),
      config,
      tempDir: folder
    });
    await expectSameStore(join(folder, "a"), join(folder, "b"));
  });
});

describe("ingest follows report.config.ts", () => {
  test("sources: says what is wrong with them before it looks for a file", async () => {
    const mapping = {name: "Till", table: "customers", columns: {customer_id: "Nr"}};
    const run = ingest({
      paths: [join(folder, "no-such.csv")],
      store: join(folder, "cache", "store"),
      config: readConfig({sources: [mapping, {...mapping, name: "till"}]})
    });
    await expect(run).rejects.toThrow('duplicate schema: "Till" and "till" are both called');
    await expect(run).rejects.toBeInstanceOf(UserError);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("duplicates: what to do with exact duplicates", async () => {
    const paths = [join(data, "duplicates.csv"), join(data, "duplicate-orders.csv")];
    const turned = readConfig({duplicates: {events: "keep", order_lines: "drop"}});
    const {inputs} = await ingest({paths, store: join(folder, "store"), config: turned});
    expect(
      inputs.map(({accepted, duplicates, duplicatesKept}) => [accepted, duplicates, duplicatesKept])
    ).toEqual([
      [3, 1, 0],
      [6, 0, 3]
    ]);
  });
});
