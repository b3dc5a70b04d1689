import {mkdir, readFile, rename, rm} from "node:fs/promises";
import {hostname} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {lock} from "proper-lockfile";
import {explainFailure} from "../engine/explain-failure.ts";
import {writeJson} from "../store/write-whole.ts";
import {UserError} from "../user-error.ts";

/** Milliseconds without a sign of life after which a lock is that of a process that was killed. */
const stale = 10_000;

/** Milliseconds between two tries. */
const pause = 250;

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When it took the lock, which tells two processes of one number apart. */
  readonly taken: number;
  readonly goesOn: boolean;
}

export interface LockOptions {
  /** It holds the lock until it is stopped, so that nobody should wait for it. */
  readonly goesOn?: boolean;
}

/**
 * Makes a process the only one that lands a topic into a folder. One that ends by itself is waited for; the lock of
 * one that was killed is taken over.
 *
 * @returns gives the lock back
 * @throws UserError `folder in use: …`
 */
export async function lockTopic(
  folder: string,
  topic: string,
  {goesOn = false}: LockOptions = {}
): Promise<() => Promise<void>> {
  await mkdir(folder, {recursive: true}).catch((error: unknown) => {
    throw explainFailure(error);
  });
  const lockfilePath = join(folder, `.${topic}.lock`);
  const holderPath = join(folder, `.${topic}.holder`);
  const own: Holder = {pid: process.pid, host: hostname(), taken: Date.now(), goesOn};
  const readHolder = async () => {
    const text = await readFile(holderPath, "utf8").catch(() => undefined);
    return text === undefined ? undefined : (JSON.parse(text) as Holder);
  };
  const take = () => lock(folder, {lockfilePath, stale, update: 2_000});
  /** Of several that find at once that the holder was killed, one may take the lock away: it alone moves the file. */
  const removeHolder = async () => {
    const mine = `${holderPath}.${process.pid}`;
    const isMoved = await rename(holderPath, mine).then(
      () => true,
      () => false
    );
    if (!isMoved) return false;
    const holder = JSON.parse(await readFile(mine, "utf8")) as Holder;
    const wasDead = isDead(holder);
    if (wasDead) await rm(mine, {force: true});
    // another was faster, and holds it now
    else await rename(mine, holderPath);
    return wasDead;
  };
  const inUse = () =>
    new UserError(`folder in use: another process lands ${topic} into ${folder}; end it first`);
  for (const until = Date.now() + stale + 2_000; ;) {
    const release = await take().catch((error: unknown) => {
      if ((error as {code?: string}).code !== "ELOCKED") throw explainFailure(error);
    });
    if (release) {
      await writeJson(holderPath, own);
      return async () => {
        await rm(holderPath, {force: true});
        await release();
      };
    }
    const holder = await readHolder();
    if (holder && isDead(holder)) {
      if (await removeHolder()) await rm(lockfilePath, {recursive: true, force: true});
      continue;
    }
    const isKept = holder !== undefined && (goesOn || holder.goesOn);
    if (isKept || Date.now() > until) throw inUse();
    await sleep(pause);
  }
}

/** Whether a process is known to be gone; of another machine nobody can tell. */
function isDead({pid, host}: Holder): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as {code?: string}).code === "ESRCH";
  }
}
