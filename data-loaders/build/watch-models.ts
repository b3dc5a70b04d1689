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
 * Pages ask the reader's database, which holds every model, or its columns; Framework watches only the
 * loaders that hand these on, so their time stamps are what tells.
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
    const {published: folder, answers, columns} = project;
    await publish(engine, manifest, config, {folder, answers, columns});
  } finally {
    await engine.close();
  }
  await touchLoader();
}

/** Lets the live preview know that there is new data, by the time stamp of what hands it on. */
export async function touchLoader(): Promise<void> {
  const now = new Date();
  for (const file of ["columns.json", "reader.duckdb.gz"])
    await utimes(join(modelsFolder, `${file}.published`), now, now);
}
