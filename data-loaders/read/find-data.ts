import {resolve} from "node:path";
import type {ReportConfig} from "../config.ts";
import {listExports} from "./list-exports.ts";
import {loadConfig} from "../load-config.ts";
import {project} from "../project.ts";

/**
 * What to read: the paths of the command line, else those of report.config.ts, else the exports that
 * lie in data/, else the sample.
 */
export async function findData(
  paths: readonly string[],
  config: ReportConfig,
  {data, sample}: {data: string; sample: string} = project
): Promise<string[]> {
  const named = namedData(paths, config);
  if (named.length) return named;
  const own = await listExports(data);
  return own.length ? own : [sample];
}

/** What to watch for new exports: the same paths, or where exports are dropped when none is named. */
export async function dataFolders(paths: readonly string[]): Promise<string[]> {
  const named = namedData(paths, await loadConfig());
  return named.length ? named : [project.data];
}

function namedData(paths: readonly string[], config: ReportConfig): string[] {
  return paths.length ? [...paths] : config.data.map((path) => resolve(project.root, path));
}
