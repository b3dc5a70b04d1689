import {execFile} from "node:child_process";
import {join} from "node:path";
import {promisify} from "node:util";
import {projectRoot} from "./project-root.ts";
import {outputFolder, withTestLock} from "./with-test-lock.ts";

export {outputFolder} from "./with-test-lock.ts";

/**
 * Builds a report the way its user does, by the command line.
 *
 * Builds share one cache, so they wait for each other.
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
    await prepare?.();
    const out = join(outputFolder, name);
    const words = ["build", "--out", out, ...data.flatMap((path) => ["--data", path])];
    await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "data-loaders/cli.ts", ...words],
      {cwd: projectRoot, maxBuffer: 1e8}
    );
    return out;
  });
}
