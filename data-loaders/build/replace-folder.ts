import {existsSync} from "node:fs";
import {rename, rm} from "node:fs/promises";

/** Puts a finished folder in the place of another; at no moment is a half-written one there. */
export async function replaceFolder(finished: string, target: string): Promise<void> {
  const old = `${finished}-old`;
  const replaces = existsSync(target);
  if (replaces) await rename(target, old);
  try {
    await rename(finished, target);
  } catch (error) {
    if (replaces) await rename(old, target);
    throw error;
  }
  await rm(old, {recursive: true, force: true});
}
