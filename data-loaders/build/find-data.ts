import {readdir} from "node:fs/promises";
import {join, resolve} from "node:path";
import type {ReportConfig} from "../config.ts";
import {loadConfig} from "../load-config.ts";
import {project} from "../project.ts";

/**
 * What to read: the paths of the command line, else those of report.config.ts, else what lies in
 * data/, else the sample.
 */
export async function findData(paths: readonly string[], config: ReportConfig): Promise<string[]> {
  const named = namedData(paths, config);
  if (named.length) return named;
  const files = await readdir(project.data);
  const own = files.filter((file) => /\.(csv|tsv)(\.gz|\.zst)?$/i.test(file)).sort();
  return own.length ? own.map((file) => join(project.data, file)) : [project.sample];
}

/** What to watch for new exports: the same paths, or where exports are dropped when none is named. */
export async function dataFolders(paths: readonly string[]): Promise<string[]> {
  const named = namedData(paths, await loadConfig());
  return named.length ? named : [project.data];
}

function namedData(paths: readonly string[], config: ReportConfig): string[] {
  return paths.length ? [...paths] : config.data.map((path) => resolve(project.root, path));
}
