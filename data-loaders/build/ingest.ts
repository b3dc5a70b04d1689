import {link, mkdir, mkdtemp, rm, rmdir} from "node:fs/promises";
import {dirname, join, relative, resolve} from "node:path";
import {sum} from "d3-array";
import type {ReportConfig} from "../config.ts";
import {explainFailure} from "../engine/explain-failure.ts";
import {openEngine, type Engine} from "../engine/open-engine.ts";
import {storeVersion} from "../store/store-version.ts";
import {writeJson} from "../store/write-whole.ts";
import type {Manifest} from "../manifest.ts";
import {openRelations} from "../rollups/open-relations.ts";
import {runDays} from "../rollups/run-days.ts";
import {runMerged} from "../rollups/run-merged.ts";
import {allSources} from "../sources/schema/all-sources.ts";
import {checkMappings} from "../sources/schema/check-mappings.ts";
import type {Source} from "../sources/schema/source.ts";
import {checkInputs} from "./check-inputs.ts";
import {describeEvents, eventRollups} from "../rollups/describe-events.ts";
import {findFiles, type InputFile} from "../read/find-files.ts";
import {openTables} from "../stage/open-tables.ts";
import {farDays} from "../stage/far-days.ts";
import {rowsByDay} from "../stage/rows-by-day.ts";
import {isLog} from "../sources/schema/log-schema.ts";
import type {Partition} from "../stage/partition.ts";
import type {Progress} from "../progress.ts";
import {readFiles} from "../stage/stage-files.ts";
import {findManifest} from "../read-manifest.ts";
import {cleanRecords, type Records} from "../stage/clean-records.ts";
import {describeGone} from "./describe-gone.ts";
import {someOf} from "../store/some-of.ts";
import {accountsOf, checkEvents, orphansOf} from "./accounts.ts";
import {orderNotices} from "./order-notices.ts";
import {createStages} from "./timings.ts";
import {sweepStore} from "./sweep-store.ts";
import {writeRejects} from "../stage/write-rejects.ts";

export interface IngestOptions {
  /** Files and folders to read. */
  paths: readonly string[];
  /** Folder of the store; rejects and rollups go to the folders of that name beside it. */
  store: string;
  config: ReportConfig;
  /** Whose files can be read; default: the mappings of `config`, and those Daybook knows. */
  sources?: readonly Source[];
  onProgress?: (progress: Progress) => void;
  /** Told what is worth saying aloud: what changed since the last time, what was damaged. */
  onNotice?: (text: string) => void;
  /** Where to spill what does not fit into memory; default: beside the store. */
  tempDir?: string;
  /** Also when no row at all was accepted, make a store. */
  allowNothing?: boolean;
  /** Says what became of every row, and makes no more of them than that takes. */
  accountsOnly?: boolean;
  /** One visitor in how many is kept session by session, by the rows there are; default: every one. */
  samplingFactorOf?: (rows: {events: number; order_lines: number}) => number;
}

/**
 * Brings the store up to date with some exports: reads files it has not read, computes the days they
 * touch, and leaves the rest. A store is its manifest and what that names, so it is the old one or the
 * new one, never half of either; a run that was killed is taken up where it was.
 *
 * @throws UserError for input that cannot be read, a folder that cannot be written, a full disk
 */
export async function ingest(options: IngestOptions): Promise<Manifest> {
  const store = resolve(options.store);
  const spill = options.tempDir ?? dirname(store);
  try {
    const sources = options.sources ?? allSources(options.config);
    const files = await findFiles(options.paths);
    await mkdir(spill, {recursive: true});
    const work = await mkdtemp(join(spill, "ingest-"));
    try {
      const engine = await openEngine({memory: options.config.memory, tempDir: work});
      try {
        await checkMappings(engine, sources);
        return await bringUpToDate(engine, files, sources, store, options);
      } finally {
        await engine.close();
      }
    } finally {
      await rm(work, {recursive: true, force: true});
    }
  } catch (error) {
    await forgetEmpty(store);
    throw explainFailure(error);
  }
}

async function bringUpToDate(
  engine: Engine,
  files: readonly InputFile[],
  sources: readonly Source[],
  store: string,
  {
    config,
    onProgress = () => {},
    onNotice = () => {},
    allowNothing = false,
    accountsOnly = false,
    samplingFactorOf = () => 1
  }: IngestOptions
): Promise<Manifest> {
  const cache = dirname(store);
  const stages = createStages();
  const last = await findManifest(store);
  if (last && "outdated" in last)
    onNotice(
      `The store has version ${last.outdated}, this Daybook needs ${storeVersion}: everything is read again.`
    );
  const {partitions, read, skipped, unmatched} = await stages.time("read", () =>
    readFiles(engine, files, sources, {
      store,
      timeZone: config.timeZone,
      onProgress,
      onNotice,
      onUnknownFile: config.unknownFiles
    })
  );
  const gone =
    last &&
    !("outdated" in last) &&
    describeGone(
      last.inputs,
      partitions.map(({file, sha256}) => ({file: file.name, sha256}))
    );
  if (gone) onNotice(gone);
  const own = partitions.filter(({duplicateOf}) => duplicateOf === undefined);
  const [logs, others] = [
    own.filter(({schema}) => isLog(schema)),
    own.filter(({schema}) => !isLog(schema))
  ];
  const present = new Set(partitions.map(({schema}) => schema.name));
  const used = sources.filter(({schemas}) => schemas.some(({name}) => present.has(name)));
  const schemas = used.flatMap((source) => source.schemas);
  const mappings = used.flatMap((source) => source.mappings).filter(({from}) => present.has(from));
  onProgress({stage: "check", bytes: 0, totalBytes: 0, rows: total(own)});
  const records = await stages.time("check", () =>
    cleanRecords(engine, store, others, {schemas, mappings}, config, onNotice)
  );
  await openTables(engine, records.folder, config.timeZone);
  const lines = records.tables.find(({name}) => name === "order_lines")!.rows;
  const samplingFactor = samplingFactorOf({
    events: sum(logs.flatMap(({days = {}}) => Object.values(days))),
    order_lines: lines
  });
  const far = farDays(rowsByDay(logs));
  const days = await stages.time("days", () =>
    runDays(
      engine,
      join(cache, "rollups", "days"),
      {
        partitions: logs,
        farDays: far,
        schemas: schemas.filter(isLog),
        mappings,
        timeZone: config.timeZone,
        duplicates: config.duplicates.events,
        tables: records.key
      },
      {samplingFactor},
      ({name}, done) =>
        onProgress({stage: "days", file: name, bytes: done, totalBytes: total(logs), rows: done})
    )
  );
  if (last && days.computed.length > 0) {
    onNotice(
      `Computed again: ${someOf(days.computed)} (${days.computed.length} of ${days.accounts.length} date ranges).`
    );
  }
  await openRelations(engine, days.relations);
  const merged = await stages.time("merge", () =>
    runMerged(
      engine,
      join(cache, "rollups", "merged"),
      {
        ...Object.fromEntries(Object.keys(days.relations).map((name) => [name, days.key])),
        ...Object.fromEntries(
          records.tables.map(({name}) => [name, `${records.key} ${name} ${config.timeZone}`])
        )
      },
      {samplingFactor},
      () => onProgress({stage: "merge", bytes: 0, totalBytes: 0, rows: total(own)}),
      accountsOnly ? eventRollups : undefined
    )
  );
  const inputs = accountsOf(partitions, others, records, {...days, farDays: far});
  const events = await describeEvents(engine);
  checkEvents(events, inputs, new Set(logs.map(({schema}) => schema.name)));
  const manifest: Manifest = {
    version: storeVersion,
    inputs,
    skipped,
    tables: [
      events,
      ...records.tables.map((table) => ({...table, file: join("tables", records.key, table.file)}))
    ],
    rejects: await writeRejects(
      engine,
      partitions,
      {others, farDays: far, timeZone: config.timeZone},
      records,
      cache
    ),
    orphans: orphansOf(records, days),
    changedOrders: records.changedOrders,
    ...(records.currency && {currency: records.currency}),
    unmatched,
    samplingFactor,
    sources: {logs: logs.map(({id, schema}) => ({id, schema: schema.name})), tables: records.key},
    relations: Object.fromEntries(
      Object.entries({...days.relations, ...merged.relations}).map(([name, paths]) => [
        name,
        paths.map((path) => relative(cache, path))
      ])
    ),
    keys: merged.keys,
    read,
    stages: stages.list(read)
  };
  for (const notice of orderNotices(manifest, schemas)) onNotice(notice);
  if (!allowNothing) checkInputs(manifest);
  await writeJson(join(store, "manifest.json"), manifest);
  await linkTables(store, records);
  await sweepStore(cache, manifest, partitions);
  return manifest;
}

/** The newest tables under plain names, for those who want to look at them. */
async function linkTables(store: string, {folder, tables}: Records): Promise<void> {
  for (const {file} of tables) {
    await rm(join(store, file), {force: true});
    await link(join(folder, file), join(store, file));
  }
}

/** Leaves no empty store where none was. */
async function forgetEmpty(store: string): Promise<void> {
  for (const folder of [join(store, "partitions"), store])
    await rmdir(folder).catch(() => undefined);
}

function total(partitions: readonly Partition[]): number {
  return sum(partitions, ({rows}) => rows);
}
