import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import fc from "fast-check";
import iconv from "iconv-lite";
import {expect} from "vitest";
import {literal} from "../../../../data-loaders/engine/literal.ts";
import {openEngine, type Engine} from "../../../../data-loaders/engine/open-engine.ts";
import type {Partition} from "../../../../data-loaders/stage/partition.ts";
import {readFiles} from "../../../../data-loaders/stage/stage-files.ts";
import {sources} from "../../../../data-loaders/sources/index.ts";
import {UserError} from "../../../../data-loaders/user-error.ts";
import {mutation} from "../../../support/mutate.ts";

/** Lines of each file that are damaged; all of it would take long, and tell no more. */
const lines = 60;

/** Longer than any of these may take; a file that is read for ever is the other way to fail. */
const patience = 60_000;

/** The same damage in every run, so that a failure can be looked at. */
const seed = 20_201_127;

/**
 * Damages exports in any way and reads them: each is read or refused in one sentence, every record is
 * accepted or rejected, and whatever was accepted stands in the file.
 *
 * @param folders of exports
 */
export async function checkMutations(folders: readonly string[], numRuns: number): Promise<void> {
  const texts = folders.flatMap(headsOf);
  const folder = mkdtempSync(join(tmpdir(), "daybook-test-"));
  const engine = await openEngine();
  let n = 0;
  const seen = {refused: 0, sound: 0, rejected: 0};
  try {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(texts.length - 1),
        fc.array(mutation, {minLength: 1, maxLength: 4}),
        async (at, mutations) => {
          const bytes = mutations.reduce((bytes, mutate) => mutate(bytes), texts[at]!);
          const path = join(folder, `${n++}.csv`);
          writeFileSync(path, bytes);
          const [partition] = await inTime(read(engine, join(folder, "store"), path, bytes.length));
          if (partition) seen.sound += await checkPartition(engine, partition, bytes);
          else ++seen.refused;
          seen.rejected += partition?.rejected ?? 0;
          rmSync(path);
          if (n % 200 === 0) rmSync(join(folder, "store"), {recursive: true, force: true});
        }
      ),
      {numRuns, seed}
    );
    // Were nearly all refused at their header, or nearly none damaged, little would have been tried.
    expect(seen.refused, "refused files").toBeGreaterThan(0);
    expect(seen.refused, "refused files").toBeLessThan(numRuns / 2);
    expect(seen.rejected, "rejected rows").toBeGreaterThan(numRuns / 2);
    expect(seen.sound, "accepted rows").toBeGreaterThan(20 * numRuns);
  } finally {
    await engine.close();
    rmSync(folder, {recursive: true});
  }
}

/** The beginning of every CSV in a folder and below. */
function headsOf(folder: string): Buffer[] {
  const names = readdirSync(folder, {recursive: true, encoding: "utf8"});
  return names
    .filter((name) => /\.csv(\.gz)?$/.test(name))
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      const text = (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
      return Buffer.from(text.split("\n").slice(0, lines).join("\n"));
    });
}

async function read(
  engine: Engine,
  store: string,
  path: string,
  bytes: number
): Promise<Partition[]> {
  const known = sources.flatMap(({schemas}) => schemas).map((schema) => ({...schema, needs: []}));
  const alone = [{name: "all", title: "all", schemas: known, mappings: []}];
  try {
    const file = {path, name: "export.csv", bytes};
    const options = {
      store,
      timeZone: "UTC",
      onProgress: () => {},
      onUnknownFile: "stop" as const,
      onNotice: () => {}
    };
    return (await readFiles(engine, [file], alone, options)).partitions;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect((error as UserError).message).toMatch(
      /^(invalid|missing|unknown|unsupported|duplicate|ambiguous|contradictory) [^\n]+$/
    );
    return [];
  }
}

/**
 * rows = sound + rejected; and each sound row's cells stand in the file, from its line on.
 *
 * @returns sound rows
 */
async function checkPartition(
  engine: Engine,
  partition: Partition,
  bytes: Buffer
): Promise<number> {
  const line = partition.line === "place" ? "file_row_number + 2" : "_line";
  const texts = partition.schema.columns
    .filter(({personal, type}) => !personal && (type === "id" || type === "text"))
    .map(({name}) => `CAST("${name}" AS VARCHAR)`);
  const sound = await engine.rows<{line: number; cells: (string | null)[]}>(
    `SELECT ${line} AS line, [${texts.join(", ")}] AS cells
     FROM read_parquet(${literal(partition.path)}, file_row_number = true)
     WHERE _reason IS NULL`
  );
  expect(sound.length + partition.rejected).toBe(partition.rows);
  const read = [
    bytes.toString("utf8"),
    iconv.decode(bytes, "windows-1252"),
    iconv.decode(bytes, "utf16le"),
    iconv.decode(bytes, "utf16be")
  ];
  const split = read.map((text) => text.split(text.includes("\n") ? "\n" : "\r"));
  for (const {line, cells} of sound) {
    const stands = split.some((lines) => {
      const from = plain(lines.slice(line - 1).join("\n"));
      return cells.every((cell) => cell === null || from.includes(plain(cell)));
    });
    expect(stands, `line ${line}: ${cells.join(" | ")}`).toBe(true);
  }
  return sound.length;
}

/** Without what quoting and line ends add: `""` for a quote, and three ways to end a line; nor what cannot be seen. */
function plain(text: string): string {
  const seen = text.normalize("NFC").replace(/[\u200B\u2060\uFEFF\u00AD]/g, "");
  return seen.replace(/\r\n?/g, "\n").replaceAll('""', '"');
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("still reading after a minute")), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
