import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {isExport} from "./is-export.ts";

/** Paths of the exports in a folder, by name; nothing of the folders below it. */
export async function listExports(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true});
  const names = entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
  return names
    .filter(isExport)
    .sort()
    .map((name) => join(folder, name));
}
