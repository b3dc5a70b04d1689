import {readdir} from "node:fs/promises";
import {join, resolve} from "node:path";
import type {ReportConfig} from "../config.ts";
import {project} from "../project.ts";

/**
 * What to read: the paths of the command line, else those of report.config.ts, else what lies in
 * data/, else the sample.
 */
export async function findData(paths: readonly string[], config: ReportConfig): Promise<string[]> {
  if (paths.length) return [...paths];
  if (config.data.length) return config.data.map((path) => resolve(project.root, path));
  const files = await readdir(project.data);
  const own = files.filter((file) => /\.(csv|tsv)(\.gz|\.zst)?$/i.test(file)).sort();
  return own.length ? own.map((file) => join(project.data, file)) : [project.sample];
}
