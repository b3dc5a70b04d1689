import {existsSync} from "node:fs";
import {readdir, rename, rm} from "node:fs/promises";
import {basename, dirname, join} from "node:path";

/**
 * Puts a finished folder in the place of another; at no moment is a half-written one there.
 *
 * @param options.keep a folder within the other that stays, with whatever somebody else writes to it
 */
export async function replaceFolder(
  finished: string,
  target: string,
  {keep}: {keep?: string} = {}
): Promise<void> {
  const old = `${finished}-old`;
  const replaces = existsSync(target);
  if (replaces) await rename(target, old);
  const keeps = keep !== undefined && existsSync(join(old, keep));
  try {
    if (keeps) await rename(join(old, keep), join(finished, keep));
    await rename(finished, target);
  } catch (error) {
    if (keeps && existsSync(join(finished, keep)))
      await rename(join(finished, keep), join(old, keep));
    if (replaces) await rename(old, target);
    throw error;
  }
  await rm(old, {recursive: true, force: true});
}

/**
 * Clears away what builds that were killed left beside a folder; one that was killed between taking the
 * old folder away and putting the new one in its place gets the old one back.
 *
 * @param target the folder that builds replace
 * @param options.keep a folder within it that somebody else writes, and may have made anew since
 */
export async function recoverFolder(target: string, {keep}: {keep?: string} = {}): Promise<void> {
  const parent = dirname(target);
  if (!existsSync(parent)) return;
  const start = `.${basename(target)}-`;
  for (const name of (await readdir(parent)).sort()) {
    if (!name.startsWith(start) || !/^\w{6}(-old)?$/.test(name.slice(start.length))) continue;
    const path = join(parent, name);
    if (name.endsWith("-old") && (await isGone(target, keep))) await putBack(path, target, keep);
    else await rm(path, {recursive: true, force: true});
  }
}

/** Whether there is nothing in a folder but what is kept. */
async function isGone(target: string, keep: string | undefined): Promise<boolean> {
  if (!existsSync(target)) return true;
  return keep !== undefined && (await readdir(target)).every((name) => name === keep);
}

async function putBack(old: string, target: string, keep: string | undefined): Promise<void> {
  // a name that the next build clears away
  const aside = old.slice(0, -"-old".length);
  if (existsSync(target)) await rename(target, aside);
  if (keep !== undefined && existsSync(join(aside, keep))) {
    await rm(join(old, keep), {recursive: true, force: true});
    await rename(join(aside, keep), join(old, keep));
  }
  await rename(old, target);
  await rm(aside, {recursive: true, force: true});
}
