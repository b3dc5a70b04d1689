import {mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect} from "vitest";
import {ingest} from "../../../../data-loaders/build/ingest.ts";
import {readConfig} from "../../../../data-loaders/config.ts";
import type {Manifest} from "../../../../data-loaders/manifest.ts";
import type {Source} from "../../../../data-loaders/sources/schema/source.ts";
import {UserError} from "../../../../data-loaders/user-error.ts";

/** A source whose first schema is mapped by SQL of these columns and this end. */
export function mapped(source: Source, columns: Record<string, string>, from: string): Source {
  const list = Object.entries(columns).map(([name, sql]) => `${sql} AS ${name}`);
  const schema = source.schemas[0]!;
  const table = schema.duplicates === "events" ? "events" : "order_lines";
  const sql = `SELECT ${list.join(", ")} ${from}`;
  return {...source, mappings: [{table, from: schema.name, sql}]};
}

/** Reads an export that one source alone describes. */
export function readBy(source: Source, csv: string): Promise<Manifest> {
  return inFolder((folder) => read(folder, source, csv));
}

/** Expects that an export is not read, for a reason in one sentence that ends with a place, and that no store is left. */
export function expectRefused(source: Source, csv: string, message: string, place: string) {
  return inFolder(async (folder) => {
    const error: unknown = await read(folder, source, csv).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(UserError);
    const said = (error as UserError).message;
    expect(said.slice(0, message.length)).toBe(message);
    expect(said.slice(-place.length)).toBe(place);
    expect(said).not.toContain("\n");
    const left = readdirSync(folder, {recursive: true}).map(String);
    expect(left.filter((name) => name.endsWith("manifest.json"))).toEqual([]);
  });
}

function read(folder: string, source: Source, csv: string): Promise<Manifest> {
  const file = join(folder, "export.csv");
  writeFileSync(file, csv);
  const store = join(folder, "cache", "store");
  return ingest({
    paths: [file],
    store,
    config: readConfig({}),
    sources: [source],
    accountsOnly: true
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "daybook-test-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, {recursive: true});
  }
}
