import {mkdtemp, readFile, readdir, rm} from "node:fs/promises";
import {readdirSync, readFileSync, existsSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, afterEach, beforeAll, expect, test} from "vitest";
import {readConfig} from "../../../../data-loaders/config.ts";
import {literal} from "../../../../data-loaders/engine/literal.ts";
import {openEngine, type Engine} from "../../../../data-loaders/engine/open-engine.ts";
import {ingest, type IngestOptions} from "../../../../data-loaders/build/ingest.ts";
import {rejectKinds} from "../../../../data-loaders/sources/schema/reject.ts";
import {UserError} from "../../../../data-loaders/user-error.ts";
import {readStore} from "../../../support/read-store.ts";

/** What test/data/<case>.json says of the file or folder beside it. */
interface Expectation {
  about: string;
  /** When it is not named like the case. */
  path?: string;
  config?: unknown;
  /** The message, as a regular expression. */
  error?: string;
  account?: Record<string, number>;
  accounts?: Record<string, Record<string, number>>;
  rejects?: {line: number; reason: string; column: string | null; value: string}[];
  orphans?: Record<string, number>;
  /** How columns are read, where that was decided. */
  decisions?: string[];
  /** Why files of the folder were left alone, as regular expressions. */
  skipped?: string[];
  /** Rows of a table in the order of the store; of each row the named cells. */
  rows?: Record<string, Record<string, unknown>[]>;
  /** Texts that stand in no byte of what was written. */
  never?: string[];
}

const folder = join(import.meta.dirname, "../../../data");
const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.slice(0, -5));
const counts = ["rows", "accepted", "rejected", "duplicates"];
const made: string[] = [];
let reader: Engine;

/** Tests that ingest reads every case of test/data right, or says what is wrong with it. */
export function ingestCases(options: Pick<IngestOptions, "accountsOnly">): void {
  beforeAll(async () => {
    reader = await openEngine();
  });
  afterAll(() => reader.close());
  afterEach(() => Promise.all(made.splice(0).map((path) => rm(path, {recursive: true}))));

  test.each(cases)("%s", async (name) => {
    const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as Expectation;
    const cache = await mkdtemp(join(tmpdir(), "daybook-test-"));
    made.push(cache);
    const store = join(cache, "store");
    const run = ingest({
      paths: [inputOf(name, expected)],
      store,
      config: readConfig(expected.config),
      ...options
    });
    if (expected.error !== undefined) {
      const error: unknown = await run.catch((error: unknown) => error);
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).message).toMatch(new RegExp(expected.error));
      expect((error as UserError).message).not.toContain("\n");
      const left = await readdir(cache, {recursive: true});
      expect(
        left.filter((name) => /manifest|tmp|ingest-/.test(name)),
        "half a store"
      ).toEqual([]);
      return;
    }
    const manifest = await run;
    const accounts = expected.accounts ?? {[manifest.inputs[0]!.file]: expected.account!};
    expect(manifest.inputs.map(({file}) => file)).toEqual(Object.keys(accounts));
    const {skipped = []} = expected;
    expect(manifest.skipped.map(({reason}) => reason)).toEqual(
      skipped.map((reason) => expect.stringMatching(new RegExp(reason)) as string)
    );
    for (const input of manifest.inputs) {
      const account = accounts[input.file]!;
      expect(Object.keys(account)).toEqual(expect.arrayContaining(counts));
      expect(input).toMatchObject({duplicatesKept: 0, ...account});
      expect(input.rows).toBe(input.accepted + input.rejected + input.duplicates);
    }
    // the kind is what the reason begins with
    const rejects = (expected.rejects ?? []).map((reject) => ({
      kind: rejectKinds.find((kind) => reject.reason.startsWith(`${kind} `)),
      ...reject
    }));
    expect(await readRejects(cache)).toEqual(rejects);
    const orphans = Object.fromEntries(manifest.orphans.map(({what, rows}) => [what, rows]));
    expect(orphans).toEqual(expected.orphans ?? {});
    if (expected.decisions !== undefined) {
      const made = manifest.inputs.flatMap(({decisions}) => decisions);
      expect(made.map(({column, text}) => `${column}: ${text}`)).toEqual(expected.decisions);
    }
    for (const [table, rows] of Object.entries(expected.rows ?? {})) {
      const found = await readStore(store, table, {config: expected.config});
      expect(rows.length, table).toBeGreaterThan(0);
      expect(found.slice(0, rows.length)).toMatchObject(rows);
    }
    if (expected.never) {
      const written = await readWritten(cache);
      for (const secret of expected.never)
        expect(
          written.some((bytes) => bytes.includes(secret)),
          secret
        ).toBe(false);
    }
    expect((await readdir(cache)).sort()).toEqual(["rejects", "rollups", "store"]);
  });
}

function inputOf(name: string, {path}: Expectation): string {
  if (path !== undefined) return join(folder, path);
  const endings = ["", ".csv", ".csv.gz", ".csv.zst", ".csv.zip", ".ndjson", ".jsonl"];
  return endings.map((ending) => join(folder, name + ending)).find(existsSync)!;
}

function readTable(path: string): Promise<Record<string, unknown>[]> {
  return reader.rows(`SELECT * FROM read_parquet(${literal(path)})`);
}

async function readRejects(cache: string): Promise<unknown[]> {
  const files = await readdir(join(cache, "rejects"));
  const tables = await Promise.all(files.map((file) => readTable(join(cache, "rejects", file))));
  return tables.flat().map(({line, kind, column, reason, value}) => {
    return {line, kind, column, reason, value: value ?? ""};
  });
}

/** All that was written, file by file, and the rows of tables again: the pages of Parquet are packed. */
async function readWritten(cache: string): Promise<Buffer[]> {
  const names = await readdir(cache, {recursive: true, withFileTypes: true});
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const written: Buffer[] = [];
  for (const file of files) {
    written.push(await readFile(file));
    if (file.endsWith(".parquet"))
      written.push(Buffer.from(JSON.stringify(await readTable(file), withBigints)));
  }
  return written;
}

function withBigints(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
