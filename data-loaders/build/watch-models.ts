import {utimes} from "node:fs/promises";
import {join} from "node:path";
import type {ReportConfig} from "../config.ts";
import {modelsFolder} from "../publish/models.ts";
import {openAll} from "../publish/open-all.ts";
import {publish} from "../publish/publish.ts";
import {forgetPrepared} from "./prepare.ts";
import {project} from "../project.ts";
import {watchFiles} from "./watch-files.ts";

/**
 * Publishes again whenever a model's SQL is saved, and lets the live preview know.
 *
 * Pages ask the reader's database, which holds every model; Framework watches only the loader that
 * hands it on, so that loader's time stamp is what tells.
 *
 * @param onDone called with each attempt, with the error of one that failed
 * @returns once they are watched, what ends it
 */
export function watchModels(
  config: ReportConfig,
  onDone: (error?: unknown) => void
): Promise<() => Promise<void>> {
  return watchFiles([modelsFolder], {isWatched: (path) => path.endsWith(".sql"), stable: 100}, () =>
    republish(config).then(() => onDone(), onDone)
  );
}

async function republish(config: ReportConfig): Promise<void> {
  await forgetPrepared();
  const {engine, manifest} = await openAll(config);
  try {
    await publish(engine, manifest, config, {folder: project.published, answers: project.answers});
  } finally {
    await engine.close();
  }
  await touchLoader();
}

/** Lets the live preview know that there is new data, by the time stamp of what hands it on. */
export async function touchLoader(): Promise<void> {
  const now = new Date();
  await utimes(join(modelsFolder, "reader.duckdb.gz.published"), now, now);
}
