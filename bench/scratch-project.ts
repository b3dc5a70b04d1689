import {execFile} from "node:child_process";
import {cp, mkdtemp, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import type {ReportConfigInput} from "../data-loaders/config.ts";
import {project} from "../data-loaders/project.ts";

/** A copy of the project whose cache is its own, so that measuring leaves the author's alone. */
export interface ScratchProject {
  readonly root: string;
  remove(): Promise<void>;
}

/**
 * Copies what is or could be under version control, with the packages linked.
 *
 * @param config what to put into its report.config.ts instead
 */
export async function scratchProject(config?: ReportConfigInput): Promise<ScratchProject> {
  const root = await mkdtemp(join(tmpdir(), "daybook-bench-"));
  const {stdout} = await promisify(execFile)(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    {cwd: project.root, maxBuffer: 1e8}
  );
  for (const file of stdout.split("\0").filter(Boolean)) {
    await cp(join(project.root, file), join(root, file), {force: true, recursive: true}).catch(
      (error: unknown) => {
        // listed, but deleted since the last commit
        if ((error as {code?: string}).code !== "ENOENT") throw error;
      }
    );
  }
  await symlink(join(project.root, "node_modules"), join(root, "node_modules"));
  if (config) {
    await writeFile(join(root, "report.config.ts"), `export default ${JSON.stringify(config)};\n`);
  }
  return {root, remove: () => rm(root, {recursive: true, force: true})};
}
