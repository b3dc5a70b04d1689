import {randomUUID} from "node:crypto";
import {mkdir, rename, rm, writeFile} from "node:fs/promises";
import {dirname} from "node:path";

/**
 * Makes a file or folder under a name of its own and moves it in place when whole: who is killed
 * half-way leaves the old one, or none.
 *
 * @param make writes to the path it is given
 * @param options.replaces a folder of that name is removed first
 */
export async function writeWhole(
  path: string,
  make: (path: string) => Promise<void>,
  {replaces = false}: {replaces?: boolean} = {}
): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  const fresh = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    await make(fresh);
    if (replaces) await rm(path, {recursive: true, force: true});
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, {recursive: true, force: true});
    throw error;
  }
}

/** Writes a value as JSON, whole or not at all. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await writeWhole(path, (fresh) => writeFile(fresh, `${JSON.stringify(value, null, 2)}\n`));
}
