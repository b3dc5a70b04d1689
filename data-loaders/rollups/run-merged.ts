import {join} from "node:path";
import {readFile} from "node:fs/promises";
import {codeDigest} from "../engine/code-digest.ts";
import {digest, fileDigest} from "../engine/digest.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import {writeJson, writeWhole} from "../engine/write-whole.ts";
import {createCheck} from "../ingest/check-sums.ts";
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
  const isWhole = await createCheck(folder);
  for (const {name, sql} of mergedRollups) {
    const text = writeOut(sql, options);
    const key = digest(
      codeDigest("engine"),
      text,
      ...namesIn(text, keys).map((used) => keys[used]!)
    );
    const path = join(folder, `${name}-${key}.parquet`);
    const account = path.replace(/parquet$/, "json");
    const sum = await readFile(account, "utf8").catch(() => undefined);
    if (sum === undefined || !(await isWhole(path, (JSON.parse(sum) as {sum: string}).sum))) {
      onRollup(name);
      computed.push(name);
      await writeWhole(path, (fresh) =>
        engine.run(`COPY (${text}) TO ${literal(fresh)} (FORMAT parquet, COMPRESSION snappy)`)
      );
      await writeJson(account, {sum: await fileDigest(path)});
    }
    await engine.run(`CREATE OR REPLACE VIEW ${name} AS FROM read_parquet(${literal(path)})`);
    keys[name] = key;
    relations[name] = [path];
  }
  return {relations, keys, computed};
}

/** Which of some relations a query reads. */
export function namesIn(sql: string, keys: Readonly<Record<string, string>>): string[] {
  const words = new Set(sql.replace(/--.*$/gm, "").match(/\w+/g));
  return Object.keys(keys).filter((name) => words.has(name));
}
