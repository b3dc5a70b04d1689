import {mkdir, rename, rm} from "node:fs/promises";
import {hostname} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {lock} from "proper-lockfile";
import {explainFailure} from "../engine/explain-failure.ts";
import {writeJson} from "../store/write-whole.ts";
import {UserError} from "../user-error.ts";
import {isHolderDead, ownHolder, readHolder} from "./lock-holder.ts";

/** Milliseconds without a sign of life after which a lock is that of a process that was killed. */
const stale = 10_000;

/** Milliseconds between two tries. */
const pause = 250;

export interface LockOptions {
  /** What it is of, in a name of files in the folder. */
  readonly name: string;
  /** What is said where another has it. */
  readonly inUse: string;
  /** It holds the lock until it is stopped, so that nobody should wait for it. */
  readonly goesOn: boolean;
  /** Told when the lock is lost: another process may have it now. */
  readonly onLost: (error: UserError) => void;
}

/**
 * Makes a process the only one that does something in a folder. One that ends by itself is waited for; the lock of
 * one that was killed is taken over.
 *
 * @returns gives the lock back
 * @throws UserError as `inUse` says
 */
export async function lockFolder(
  folder: string,
  {name, inUse, goesOn, onLost}: LockOptions
): Promise<() => Promise<void>> {
  await mkdir(folder, {recursive: true}).catch((error: unknown) => {
    throw explainFailure(error);
  });
  const lockfilePath = join(folder, `.${name}.lock`);
  const holderPath = join(folder, `.${name}.holder`);
  let isLost = false;
  const onCompromised = (cause: Error) => {
    isLost = true;
    onLost(new UserError(`lost lock: ${lockfilePath} was taken away; start it again`, {cause}));
  };
  const take = () => lock(folder, {lockfilePath, stale, update: 2_000, onCompromised});
  /** Of several that find at once that the holder was killed, one may take the lock away: it alone moves the file. */
  const removeHolder = async () => {
    const mine = `${holderPath}.${process.pid}`;
    const isMoved = await rename(holderPath, mine).then(
      () => true,
      () => false
    );
    if (!isMoved) return false;
    const holder = await readHolder(mine);
    const wasDead = holder === undefined || (await isHolderDead(holder));
    if (wasDead) await rm(mine, {force: true});
    // another was faster, and holds it now
    else await rename(mine, holderPath);
    return wasDead;
  };
  for (const until = Date.now() + stale + 2_000; ;) {
    const release = await take().catch((error: unknown) => {
      if ((error as {code?: string}).code !== "ELOCKED") throw explainFailure(error);
    });
    if (release) {
      const {holder: own, forget} = await ownHolder(goesOn);
      await writeJson(holderPath, own);
      return async () => {
        forget();
        if (isLost) return;
        await rm(holderPath, {force: true});
        await release();
      };
    }
    const holder = await readHolder(holderPath);
    if (holder && (await isHolderDead(holder))) {
      if (await removeHolder()) await rm(lockfilePath, {recursive: true, force: true});
      continue;
    }
    // of another machine nobody can tell but by its signs of life
    const isKept = holder?.host === hostname() && (goesOn || holder.goesOn);
    if (isKept || Date.now() > until) throw new UserError(inUse);
    await sleep(pause);
  }
}
