import {join} from "node:path";
import {codeDigest} from "../store/code-digest.ts";
import {digest} from "../store/digest.ts";
import {inParentheses} from "../engine/in-parentheses.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import {tablesIn} from "../engine/tables-in.ts";
import {openKeptResults} from "../store/kept-results.ts";
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
 * @param folder where they are kept, each in a folder of its own
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
  const kept = await openKeptResults(folder);
  for (const {name, sql, isView} of mergedRollups) {
    const text = writeOut(sql, options);
    const reads = await tablesIn(engine, text);
    const key = digest(codeDigest("engine"), text, ...reads.map((used) => keyOf(keys, used, name)));
    keys[name] = key;
    if (isView) {
      await engine.run(`CREATE OR REPLACE VIEW ${name} AS ${text}`);
      continue;
    }
    const rollup = await kept.get(`${name}-${key}`, async (into) => {
      onRollup(name);
      computed.push(name);
      const rows = literal(join(into, "rows.parquet"));
      await engine.run(
        `COPY ${inParentheses(text)} TO ${rows} (FORMAT parquet, COMPRESSION snappy)`
      );
    });
    const path = join(rollup.folder, "rows.parquet");
    await engine.run(`CREATE OR REPLACE VIEW ${name} AS FROM read_parquet(${literal(path)})`);
    relations[name] = [path];
  }
  await kept.save();
  return {relations, keys, computed};
}

function keyOf(keys: Readonly<Record<string, string>>, relation: string, reader: string): string {
  const key = keys[relation];
  if (key === undefined) throw new Error(`unknown relation: ${relation} (${reader})`);
  return key;
}
