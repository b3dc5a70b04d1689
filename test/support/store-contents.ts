import {createHash} from "node:crypto";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {literal} from "../../data-loaders/engine/literal.ts";
import {openEngine, type Engine} from "../../data-loaders/engine/open-engine.ts";

/**
 * Digest of every file that a reading made, by path: store and rejects by their bytes, rollups by their
 * rows, whose order nothing depends on. Left out is what tells of the run and the machine: how long it
 * took, when files were last looked at, and sums of bytes.
 */
export async function storeContents(cache: string): Promise<Record<string, string>> {
  const files = readdirSync(cache, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !/^(seen|checked)\.json$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const engine = await openEngine({threads: 1});
  try {
    const found: Record<string, string> = {};
    for (const path of files) {
      const name = path.slice(cache.length);
      const content = await contentOf(engine, path, name.startsWith("/rollups/"));
      found[name] = createHash("sha256").update(content).digest("hex");
    }
    return found;
  } finally {
    await engine.close();
  }
}

async function contentOf(
  engine: Engine,
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
  const rows = await engine.rows(`FROM read_parquet(${literal(path)})`);
  return rows
    .map((row) => JSON.stringify(row))
    .sort()
    .join("\n");
}
