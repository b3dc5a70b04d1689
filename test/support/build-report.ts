import {execFile} from "node:child_process";
import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import {promisify} from "node:util";
import {lock} from "proper-lockfile";
import {projectRoot} from "./project-root.ts";

/** Where tests put the reports they build. */
export const outputFolder = join(projectRoot, "test/output");

/**
 * Builds a report the way its user does, by the command line.
 *
 * Builds share one cache, so they wait for each other.
 *
 * @param name folder of the report under test/output
 * @param data files and folders to read
 * @returns path of the built report
 * @throws Error with what the command wrote when it fails
 */
export async function buildReport(name: string, data: readonly string[]): Promise<string> {
  await mkdir(outputFolder, {recursive: true});
  const release = await lock(outputFolder, {
    stale: 30_000,
    retries: {retries: 600, factor: 1, minTimeout: 500, maxTimeout: 500}
  });
  try {
    const out = join(outputFolder, name);
    const words = ["build", "--out", out, ...data.flatMap((path) => ["--data", path])];
    await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "data-loaders/cli.ts", ...words],
      {cwd: projectRoot, maxBuffer: 1e8}
    );
    return out;
  } finally {
    await release();
  }
}
