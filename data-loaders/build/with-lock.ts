import {mkdir} from "node:fs/promises";
import {setTimeout as sleep} from "node:timers/promises";
import {lock} from "proper-lockfile";
import {project} from "../project.ts";

/** After this long without a sign of life a lock is that of a build that was killed. */
const stale = 20_000;

/** Does some work while no other build of this project does: builds share what they keep between runs. */
export async function withLock<T>(work: () => Promise<T>): Promise<T> {
  await mkdir(project.cache, {recursive: true});
  const release = await acquire();
  try {
    return await work();
  } finally {
    await release();
  }
}

async function acquire(): Promise<() => Promise<void>> {
  for (let told = false; ; told = true) {
    try {
      return await lock(project.cache, {stale, update: 5_000});
    } catch (error) {
      if ((error as {code?: string}).code !== "ELOCKED") throw error;
      if (!told) console.error("Another build of this project is running; waiting for it to end.");
      await sleep(500);
    }
  }
}
