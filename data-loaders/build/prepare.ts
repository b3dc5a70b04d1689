import {mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {existsSync} from "node:fs";
import {join} from "node:path";
import type {ReportConfig} from "../config.ts";
import {findFiles} from "../ingest/find-files.ts";
import {ingest} from "../ingest/ingest.ts";
import {progressReporter} from "../ingest/progress.ts";
import {loadConfig} from "../load-config.ts";
import type {Manifest} from "../manifest.ts";
import {project} from "../project.ts";
import {openAll} from "../publish/open-all.ts";
import type {Published} from "../publish/publish.ts";
import {publish} from "../publish/publish.ts";
import {UserError} from "../user-error.ts";
import {dataKey} from "./build-key.ts";
import {findData} from "./find-data.ts";
import {fillFrameworkCache} from "./framework-cache.ts";

export interface Prepared {
  readonly config: ReportConfig;
  readonly manifest: Manifest;
  readonly published: Published;
  /** Digest of everything the published data depends on. */
  readonly key: string;
}

const keyFile = join(project.cache, "prepared.json");

/**
 * Reads the exports and computes all that pages need, up to but without the pages themselves.
 *
 * Nothing is computed again when neither the exports nor the project's files have changed.
 *
 * @param options.data files and folders named on the command line
 */
export async function prepare({data}: {data: readonly string[]}): Promise<Prepared> {
  const config = await loadConfig();
  const paths = await findData(data, config);
  const key = await dataKey((await findFiles(paths)).map((file) => file.path));
  const known = await readKnown(key);
  if (known) {
    const files = [
      ...known.published.tables.map((t) => t.file),
      "context.json",
      "reader.duckdb.gz"
    ];
    await fillFrameworkCache(project.published, project.frameworkCache, files);
    return {...known, config, key};
  }
  await mkdir(project.cache, {recursive: true});
  await forgetPrepared();
  await sweep();
  const reporter = progressReporter();
  const manifest = await ingest({
    paths,
    store: project.store,
    config,
    onProgress: reporter.update
  }).finally(() => reporter.stop());
  checkSubject(manifest);
  const {engine} = await openAll(config, {rollups: "run"});
  try {
    const published = await publish(engine, manifest, config, project.published);
    const files = [...published.tables.map((t) => t.file), "context.json", "reader.duckdb.gz"];
    await fillFrameworkCache(project.published, project.frameworkCache, files);
    await writeFile(keyFile, JSON.stringify({key, manifest, published}));
    return {config, manifest, published, key};
  } finally {
    await engine.close();
  }
}

/** Says that what is published may no longer be what was prepared; the next build starts anew. */
export async function forgetPrepared(): Promise<void> {
  await rm(keyFile, {force: true});
}

/** Removes what an interrupted build left in the cache. */
async function sweep(): Promise<void> {
  for (const name of await readdir(project.cache)) {
    if (/^(ingest|check)-/.test(name))
      await rm(join(project.cache, name), {recursive: true, force: true});
  }
}

/** A report needs something that happened: events or order lines. */
function checkSubject({tables, inputs}: Manifest): void {
  const happened = tables.filter(({name}) => name === "events" || name === "order_lines");
  if (happened.some(({rows}) => rows > 0)) return;
  const files = inputs.map(({file}) => file).join(", ");
  throw new UserError(
    `missing events or orders: ${files} say nothing of what was looked at or sold`
  );
}

async function readKnown(key: string) {
  if (!existsSync(keyFile)) return undefined;
  const known = JSON.parse(await readFile(keyFile, "utf8")) as {
    key: string;
    manifest: Manifest;
    published: Published;
  };
  return known.key === key && existsSync(join(project.published, "context.json"))
    ? known
    : undefined;
}
