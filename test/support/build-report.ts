import {execFile} from "node:child_process";
import {randomUUID} from "node:crypto";
import {readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {promisify} from "node:util";
import {projectRoot} from "./project-root.ts";
import {outputFolder, withTestLock} from "./with-test-lock.ts";

export {outputFolder} from "./with-test-lock.ts";

/** Names the run of the tests, in all of its processes. */
const runVariable = "DAYBOOK_TEST_RUN";

/** Begins a run: what an earlier one has built is built again. */
export function beginRun(): void {
  process.env[runVariable] ??= randomUUID();
}

/**
 * Builds a report the way its user does, by the command line.
 *
 * Builds share one cache, so they wait for each other. What a run of the tests has built once, its other files are given.
 *
 * @param name folder of the report under test/output
 * @param data files and folders to read
 * @param prepare writes them, where they are made for a test: nobody else may be reading them meanwhile
 * @returns path of the built report
 * @throws Error with what the command wrote when it fails
 */
export async function buildReport(
  name: string,
  data: readonly string[],
  prepare?: () => Promise<void>
): Promise<string> {
  return withTestLock(async () => {
    const out = join(outputFolder, name);
    const mark = `${out}.run`;
    const run = process.env[runVariable];
    if (run !== undefined && (await readFile(mark, "utf8").catch(() => "")) === run) return out;
    await rm(mark, {force: true});
    await prepare?.();
    const words = ["build", "--out", out, ...data.flatMap((path) => ["--data", path])];
    await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "data-loaders/cli.ts", ...words],
      {cwd: projectRoot, maxBuffer: 1e8}
    );
    if (run !== undefined) await writeFile(mark, run);
    return out;
  });
}
