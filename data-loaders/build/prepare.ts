import {mkdir, readdir, readFile, rm} from "node:fs/promises";
import {existsSync} from "node:fs";
import {join} from "node:path";
import type {ReportConfig} from "../config.ts";
import {writeJson} from "../store/write-whole.ts";
import {ingest} from "./ingest.ts";
import {progressReporter} from "../progress.ts";
import {createStages, type Stages} from "./timings.ts";
import {loadConfig} from "../load-config.ts";
import type {Manifest} from "../manifest.ts";
import {project} from "../project.ts";
import {chooseSamplingFactor} from "../publish/choose-sampling-factor.ts";
import {openAll} from "../publish/open-all.ts";
import type {Published} from "../publish/publish.ts";
import {publish} from "../publish/publish.ts";
import {endOfLogFile} from "../publish/write-end-of-log.ts";
import {columnsIndex} from "../publish/publish-columns.ts";
import {UserError} from "../user-error.ts";
import {dataKey} from "./build-key.ts";
import {findData} from "../read/find-data.ts";
import {fillFrameworkCache} from "../site/framework-cache.ts";

export interface Prepared {
  readonly config: ReportConfig;
  readonly manifest: Manifest;
  readonly published: Published;
  /** Digest of everything the published data depends on. */
  readonly key: string;
  /** Times what follows, as the manifest's stages do what came before. */
  readonly stages: Stages;
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
  await mkdir(project.cache, {recursive: true});
  await sweep();
  const reporter = progressReporter();
  const manifest = await ingest({
    paths,
    store: project.store,
    config,
    samplingFactorOf: (rows) => chooseSamplingFactor(rows, config.budget.data),
    onProgress: reporter.update,
    onNotice: (text) => console.log(text)
  }).finally(() => reporter.stop());
  checkSubject(manifest);
  const key = await dataKey(manifest);
  const stages = createStages();
  const published = await stages.time(
    "models",
    async () => (await readKnown(key)) ?? (await publishAnew(config, key))
  );
  const files = [
    ...published.tables.map((t) => t.file),
    "context.json",
    endOfLogFile,
    "reader.duckdb.gz",
    columnsIndex
  ];
  await fillFrameworkCache(project.published, project.frameworkCache, files);
  return {config, manifest, published, key, stages};
}

async function publishAnew(config: ReportConfig, key: string): Promise<Published> {
  await forgetPrepared();
  const asked: string[] = [];
  const {engine, manifest} = await openAll(config);
  try {
    const published = await publish(engine, manifest, config, {
      folder: project.published,
      answers: project.answers,
      columns: project.columns,
      onModel: (name) => asked.push(name)
    });
    await writeJson(keyFile, {key, published});
    if (asked.length) console.log(`Models computed: ${asked.join(", ")}.`);
    return published;
  } finally {
    await engine.close();
  }
}

/** Says that what is published may no longer be what was prepared; the next build starts again. */
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
  throw new UserError(`missing events or orders: no event and no sale in ${files}`);
}

async function readKnown(key: string): Promise<Published | undefined> {
  if (!existsSync(keyFile)) return undefined;
  const known = JSON.parse(await readFile(keyFile, "utf8")) as {key: string; published: Published};
  const isThere = existsSync(join(project.published, "context.json"));
  return known.key === key && isThere ? known.published : undefined;
}
