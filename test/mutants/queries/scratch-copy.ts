import {cp, mkdtemp, symlink} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {projectRoot} from "../../support/project-root.ts";

/** What tests of the code read, or are run by. */
const parts = [
  ...["src", "data-loaders", "data", "test", "docs", "package.json", "tsconfig.json"],
  ...["vitest.config.ts", "report.config.ts", "observablehq.config.ts"]
];

/** A copy of the project to change, with the same node_modules. */
export async function scratchCopy(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "daybook-mutants-"));
  const output = join(projectRoot, "test/output");
  for (const part of parts)
    await cp(join(projectRoot, part), join(folder, part), {
      recursive: true,
      filter: (path) => path !== output
    });
  await symlink(join(projectRoot, "node_modules"), join(folder, "node_modules"));
  return folder;
}
