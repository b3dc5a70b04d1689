import {readdir, readFile} from "node:fs/promises";
import {basename, join, sep} from "node:path";
import type {Bundle} from "./bundle-site.ts";

/**
 * The modules that a bundle replaces and that nothing left on the site names any more. Framework
 * puts a hash into each name, so that to name one is to mean it.
 */
export async function unusedModules(dist: string, {replaced}: Bundle): Promise<string[]> {
  const unused = new Set(replaced);
  const entries = await readdir(dist, {recursive: true, withFileTypes: true});
  const reading = entries
    .filter((entry) => entry.isFile() && /\.(html|js|css|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .map((file) => file.replaceAll(sep, "/"))
    .filter((file) => !unused.has(file));
  for (let file = reading.pop(); file !== undefined; file = reading.pop()) {
    const text = await readFile(join(dist, file), "utf8");
    for (const module of unused) {
      if (!text.includes(basename(module))) continue;
      // it stays, and so does what it names
      unused.delete(module);
      reading.push(module);
    }
  }
  return [...unused].sort();
}
