import {mkdir, mkdtemp, rename, rm, writeFile} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import type {ReportConfig} from "../config.ts";
import {explainFailure} from "../engine/explain-failure.ts";
import {openEngine, type Engine} from "../engine/open-engine.ts";
import type {InputAccount, Manifest, TableAccount} from "../manifest.ts";
import {sources as knownSources} from "../sources/index.ts";
import {customSource} from "../sources/shape/custom-source.ts";
import type {Feed, Source} from "../sources/shape/source.ts";
import {checkInputs} from "./check-inputs.ts";
import {findFiles} from "./find-files.ts";
import {readFiles} from "./read-files.ts";
import type {Progress} from "./progress.ts";
import {settleShapes, type FileCount} from "./settle-shapes.ts";
import type {StagedFile} from "./stage-file.ts";
import {writeRejects} from "./write-rejects.ts";
import {writeStore} from "./write-store.ts";

export interface IngestOptions {
  /** Files and folders to read. */
  paths: readonly string[];
  /** Folder of the store; rejects go to the folder `rejects` beside it. */
  store: string;
  config: ReportConfig;
  onProgress?: (progress: Progress) => void;
  /** Where to work; default: beside the store, so that it is on the same disk. */
  tempDir?: string;
  /** Also when no row at all was accepted, make a store. */
  allowNothing?: boolean;
}

/** Version of the store's format. */
export const storeVersion = 1;

/**
 * Reads exports into the clean store: typed, checked, each row in exactly one place. The store is
 * replaced at the end and whole, or not at all.
 *
 * @throws UserError for input that cannot be read, a folder that cannot be written, a full disk
 */
export async function ingest({
  paths,
  store,
  config,
  onProgress = () => {},
  tempDir,
  allowNothing = false
}: IngestOptions): Promise<Manifest> {
  const target = resolve(store);
  const made: string[] = [];
  try {
    // What is to be moved in place has to be on the same disk; the rest of the work need not be.
    const fresh = await makeFolder(dirname(target), made);
    const work = tempDir === undefined ? fresh : await makeFolder(tempDir, made);
    const files = await findFiles(paths);
    const sources = [...config.sources.map(customSource), ...knownSources];
    const engine = await openEngine({memory: config.memory, tempDir: work});
    try {
      const staged = await readFiles(engine, files, sources, work, onProgress);
      onProgress({stage: "check", bytes: 0, totalBytes: 0, rows: total(staged)});
      const manifest = await build(engine, sources, staged, config, fresh, onProgress);
      if (!allowNothing) checkInputs(manifest);
      await writeFile(
        join(fresh, "store", "manifest.json"),
        `${JSON.stringify(manifest, null, 2)}\n`
      );
      await replace(fresh, "rejects", join(dirname(target), "rejects"));
      await replace(fresh, "store", target);
      return manifest;
    } finally {
      await engine.close();
    }
  } catch (error) {
    throw explainFailure(error);
  } finally {
    await Promise.all(made.map((folder) => rm(folder, {recursive: true, force: true})));
  }
}

async function build(
  engine: Engine,
  sources: readonly Source[],
  staged: readonly StagedFile[],
  config: ReportConfig,
  fresh: string,
  onProgress: (progress: Progress) => void
): Promise<Manifest> {
  const present = new Set(staged.map(({match}) => match.shape.name));
  const used = sources.filter(({shapes}) => shapes.some(({name}) => present.has(name)));
  const shapes = used.flatMap((source) => source.shapes);
  const feeds = used.flatMap((source) => source.feeds).filter(({from}) => present.has(from));
  const counts = await settleShapes(engine, shapes, staged, config.duplicates);
  const inputs = staged.map((file, i) => accountOf(file, counts[i]!));
  onProgress({stage: "write", bytes: 0, totalBytes: 0, rows: total(staged)});
  await mkdir(join(fresh, "store"));
  await mkdir(join(fresh, "rejects"));
  const {tables, orphans} = await writeStore(engine, feeds, join(fresh, "store"));
  checkTables(tables, feeds, inputs);
  const rejects = await writeRejects(engine, staged, join(fresh, "rejects"));
  return {version: storeVersion, inputs, tables, rejects, orphans};
}

/** The equation every ingest has to fulfil: rows = accepted + rejected + duplicates. */
function accountOf({file, survey, match, rows}: StagedFile, count: FileCount): InputAccount {
  const {accepted, rejected, duplicates} = count;
  if (rows !== accepted + rejected + duplicates) {
    throw new Error(
      `invalid account: ${rows} rows, but ${accepted} accepted, ${rejected} rejected and ${duplicates} duplicates (${file.name})`
    );
  }
  return {
    file: file.name,
    bytes: file.bytes,
    sha256: survey.sha256,
    shape: match.shape.name,
    rows,
    ...count,
    ...(match.shape.unused === undefined ? {} : {unused: match.shape.unused})
  };
}

/** A join that multiplies or loses rows is a wrong report: events and lines are one to one. */
function checkTables(
  tables: readonly TableAccount[],
  feeds: readonly Feed[],
  inputs: readonly InputAccount[]
): void {
  for (const {name, rows} of tables) {
    if (name !== "events" && name !== "order_lines") continue;
    const from = new Set(feeds.filter(({table}) => table === name).map((feed) => feed.from));
    const expected = sum(inputs.filter(({shape}) => from.has(shape)).map(({accepted}) => accepted));
    if (rows !== expected) {
      throw new Error(`invalid account: ${name} has ${rows} rows, accepted were ${expected}`);
    }
  }
}

async function makeFolder(parent: string, made: string[]): Promise<string> {
  await mkdir(parent, {recursive: true});
  const folder = await mkdtemp(join(parent, "ingest-"));
  made.push(folder);
  return folder;
}

/** Moves a folder from among the fresh ones to where it belongs, and the one it replaces out. */
async function replace(fresh: string, name: string, to: string): Promise<void> {
  await rename(to, join(fresh, `${name}.old`)).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  });
  await rename(join(fresh, name), to);
}

function total(files: readonly StagedFile[]): number {
  return sum(files.map(({rows}) => rows));
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
