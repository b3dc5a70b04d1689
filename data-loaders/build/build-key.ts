import type {Hash} from "node:crypto";
import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {readdir, readFile, stat} from "node:fs/promises";
import {join, relative} from "node:path";
import type {Manifest} from "../manifest.ts";
import {project} from "../project.ts";

/** What published data depends on beside the inputs, and what the site depends on beside the data. */
const dependencies = {
  data: [
    "data-loaders",
    "src/models",
    "src/model",
    // how a column is written
    "src/kernel/column-bytes.ts",
    "report.config.ts"
  ],
  site: ["src", "prerender", "observablehq.config.ts"]
};

/** Digest of all that the published data depends on: what was read, and the project's own files. */
export async function dataKey(manifest: Manifest): Promise<string> {
  // how long it took is no part of what was read
  const read = JSON.stringify({...manifest, read: undefined, stages: []});
  const digest = createHash("sha256").update(process.version).update(read);
  await addProject(digest, [...dependencies.data, "package-lock.json"]);
  return digest.digest("hex");
}

/** Digest of all that a whole report depends on. */
export async function siteKey(data: string): Promise<string> {
  const digest = createHash("sha256").update(data);
  await addProject(digest, dependencies.site);
  return digest.digest("hex");
}

async function addProject(digest: Hash, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    for (const file of await filesOf(join(project.root, path))) {
      digest.update(relative(project.root, file)).update(await readFile(file));
    }
  }
}

async function filesOf(path: string): Promise<string[]> {
  if (!(await stat(path).catch(() => undefined))?.isDirectory())
    return existsSync(path) ? [path] : [];
  const entries = await readdir(path, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(".observablehq"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
