import {createHash} from "node:crypto";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {literal} from "../../data-loaders/engine/literal.ts";
import {openEngine, type Engine} from "../../data-loaders/engine/open-engine.ts";

/** Files that a reading made, by path within the cache; not those that say when files were last looked at. */
export function storeFiles(cache: string): string[] {
  return readdirSync(cache, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !/^(seen|checked)\.json$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(cache.length))
    .sort();
}

/**
 * Digest of every file that a reading made, by path: store and rejects by their bytes, rollups by their
 * rows, whose order nothing depends on. Left out is what tells of the run and the machine: how long it
 * took, when files were last looked at, and sums of bytes.
 *
 * @param names of files to look at; default: all
 */
export async function storeContents(
  cache: string,
  names: readonly string[] = storeFiles(cache)
): Promise<Record<string, string>> {
  let engine: Promise<Engine> | undefined;
  const open = () => (engine ??= openEngine({threads: 1}));
  try {
    const found: Record<string, string> = {};
    for (const name of names) {
      const content = await contentOf(open, join(cache, name), name.startsWith("/rollups/"));
      found[name] = createHash("sha256").update(content).digest("hex");
    }
    return found;
  } finally {
    await (await engine)?.close();
  }
}

async function contentOf(
  open: () => Promise<Engine>,
  path: string,
  isRollup: boolean
): Promise<Buffer | string> {
  if (path.endsWith(".json")) {
    return JSON.stringify(JSON.parse(readFileSync(path, "utf8")), (key, value: unknown) =>
      key === "stages" || key === "read" || (isRollup && (key === "sums" || key === "sum"))
        ? undefined
        : value
    );
  }
  if (!isRollup) return readFileSync(path);
  const rows = await (await open()).rows(`FROM read_parquet(${literal(path)})`);
  return rows
    .map((row) => JSON.stringify(row))
    .sort()
    .join("\n");
}
