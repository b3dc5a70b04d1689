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
 * @param wanted computes only these, and what they are made from; default: all
 */
export async function runMerged(
  engine: Engine,
  folder: string,
  known: Readonly<Record<string, string>>,
  options: RollupOptions,
  onRollup: (name: string) => void,
  wanted: readonly string[] = mergedRollups.map(({name}) => name)
): Promise<Merged> {
  const keys: Record<string, string> = {...known};
  const relations: Record<string, string[]> = {};
  const computed: string[] = [];
  const kept = await openKeptResults(folder);
  const all = [];
  for (const {name, sql, isView} of mergedRollups) {
    const text = writeOut(sql, options);
    all.push({name, isView, text, reads: await tablesIn(engine, text)});
  }
  for (const {name, isView, text, reads} of withSources(all, wanted)) {
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

/** Those that are wanted, and before them those that they are made from; each reads only what stands before it. */
function withSources<T extends {readonly name: string; readonly reads: readonly string[]}>(
  all: readonly T[],
  wanted: readonly string[]
): T[] {
  const needed = new Set(wanted);
  const found = all.toReversed().filter(({name, reads}) => {
    if (!needed.has(name)) return false;
    for (const one of reads) needed.add(one);
    return true;
  });
  return found.reverse();
}

function keyOf(keys: Readonly<Record<string, string>>, relation: string, reader: string): string {
  const key = keys[relation];
  if (key === undefined) throw new Error(`unknown relation: ${relation} (${reader})`);
  return key;
}
