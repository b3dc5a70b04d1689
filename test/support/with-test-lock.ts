import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import {lock} from "proper-lockfile";
import {projectRoot} from "./project-root.ts";

/** Where tests put what they build for several of them. */
export const outputFolder = join(projectRoot, "test/output");

/** Does something in test/output that no other test may do meanwhile: test files are run side by side. */
export async function withTestLock<T>(work: () => Promise<T>): Promise<T> {
  await mkdir(outputFolder, {recursive: true});
  const release = await lock(outputFolder, {
    // on a busy machine the holder may be late to say that it is alive
    stale: 60_000,
    retries: {retries: 12_000, factor: 1, minTimeout: 50, maxTimeout: 50}
  });
  try {
    return await work();
  } finally {
    await release();
  }
}
