import {existsSync} from "node:fs";
import {rename, rm} from "node:fs/promises";

/** Puts a finished folder in the place of another; at no moment is a half-written one there. */
export async function replaceFolder(finished: string, target: string): Promise<void> {
  const old = `${finished}-old`;
  if (existsSync(target)) await rename(target, old);
  await rename(finished, target);
  await rm(old, {recursive: true, force: true});
}
