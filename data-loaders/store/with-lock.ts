import {mkdir, readFile, rm} from "node:fs/promises";
import {hostname} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {lock} from "proper-lockfile";
import {writeJson} from "./write-whole.ts";
import {project} from "../project.ts";

/** After this long without a sign of life a lock is that of a build that was killed. */
const stale = 20_000;

const lockFolder = `${project.cache}.lock`;
const holderFile = join(project.cache, "builder.json");

interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** Does some work while no other build of this project does: builds share what they keep between runs. */
export async function withLock<T>(work: () => Promise<T>): Promise<T> {
  await mkdir(project.cache, {recursive: true});
  const release = await acquire();
  try {
    await writeJson(holderFile, {pid: process.pid, host: hostname()} satisfies Holder);
    return await work();
  } finally {
    await rm(holderFile, {force: true});
    await release();
  }
}

async function acquire(): Promise<() => Promise<void>> {
  for (let isReported = false; ;) {
    try {
      return await lock(project.cache, {stale, update: 5_000, lockfilePath: lockFolder});
    } catch (error) {
      if ((error as {code?: string}).code !== "ELOCKED") throw error;
      if (await isHolderDead()) {
        console.error("The last build was interrupted; continuing from there.");
        await rm(holderFile, {force: true});
        await rm(lockFolder, {recursive: true, force: true});
        continue;
      }
      if (!isReported)
        console.error("Another build of this project is running; waiting for it to finish.");
      isReported = true;
      await sleep(500);
    }
  }
}

/** Whether whoever holds the lock is known to be gone; on another machine nobody can tell. */
async function isHolderDead(): Promise<boolean> {
  const text = await readFile(holderFile, "utf8").catch(() => undefined);
  if (text === undefined) return false;
  const {pid, host} = JSON.parse(text) as Holder;
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as {code?: string}).code === "ESRCH";
  }
}
