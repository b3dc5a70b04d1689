import {join} from "node:path";
import {readFile} from "node:fs/promises";
import {codeDigest} from "../files/code-digest.ts";
import {digest, fileDigest} from "../files/digest.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import {tablesIn} from "../engine/tables-in.ts";
import {writeJson, writeWhole} from "../files/write-whole.ts";
import {createCheck} from "../files/check-sums.ts";
import {writeOut, type RollupOptions} from "./dialect.ts";
import {mergedRollups} from "./index.ts";

export interface Merged {
  /** Parquet file of each merged rollup. */
  readonly relations: Readonly<Record<string, readonly string[]>>;
  /** Digest of each relation there is, these and those they were made from. */
  readonly keys: Readonly<Record<string, string>>;
  readonly computed: readonly string[];
}

/**
 * Computes the rollups of all days, each only when something it reads has changed. Afterwards each is a
 * view of that name.
 *
 * @param folder where their Parquet files go
 * @param known digests of the relations that are there already, by name
 */
export async function runMerged(
  engine: Engine,
  folder: string,
  known: Readonly<Record<string, string>>,
  options: RollupOptions,
  onRollup: (name: string) => void
): Promise<Merged> {
  const keys: Record<string, string> = {...known};
  const relations: Record<string, string[]> = {};
  const computed: string[] = [];
  const check = await createCheck(folder);
  for (const {name, sql, isView} of mergedRollups) {
    const text = writeOut(sql, options);
    const reads = await tablesIn(engine, text);
    const key = digest(codeDigest("engine"), text, ...reads.map((used) => keyOf(keys, used, name)));
    keys[name] = key;
    if (isView) {
      await engine.run(`CREATE OR REPLACE VIEW ${name} AS ${text}`);
      continue;
    }
    const path = join(folder, `${name}-${key}.parquet`);
    const account = path.replace(/parquet$/, "json");
    const sum = await readFile(account, "utf8").catch(() => undefined);
    if (sum === undefined || !(await check.isWhole(path, (JSON.parse(sum) as {sum: string}).sum))) {
      onRollup(name);
      computed.push(name);
      await writeWhole(path, (fresh) =>
        engine.run(`COPY (${text}) TO ${literal(fresh)} (FORMAT parquet, COMPRESSION snappy)`)
      );
      const digest = await fileDigest(path);
      await writeJson(account, {sum: digest});
      await check.made(path, digest);
    }
    await engine.run(`CREATE OR REPLACE VIEW ${name} AS FROM read_parquet(${literal(path)})`);
    relations[name] = [path];
  }
  await check.save();
  return {relations, keys, computed};
}

function keyOf(keys: Readonly<Record<string, string>>, relation: string, reader: string): string {
  const key = keys[relation];
  if (key === undefined) throw new Error(`unknown relation: ${relation} (${reader})`);
  return key;
}
