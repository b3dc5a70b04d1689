import {join} from "node:path";
import {fileDigest} from "../files/digest.ts";
import {literal} from "../engine/literal.ts";
import type {Lane} from "../engine/open-engine.ts";
import {writeOut, type RollupOptions} from "./dialect.ts";
import {dayRollups} from "./index.ts";

/**
 * Computes the rollups of the days that are loaded.
 *
 * @param folder where their Parquet files go
 * @returns the files' digests, by name
 */
export async function computeDays(
  lane: Lane,
  folder: string,
  options: RollupOptions
): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const {name, sql, isStep} of dayRollups) {
    const text = writeOut(sql, options);
    const isUsed = used.has(name);
    if (isUsed) await lane.run(`CREATE OR REPLACE TEMP TABLE ${name} AS ${text}`);
    if (isStep) continue;
    const file = join(folder, `${name}.parquet`);
    await lane.run(
      `COPY ${isUsed ? name : `(${text})`} TO ${literal(file)} (FORMAT parquet, COMPRESSION snappy)`
    );
    sums[`${name}.parquet`] = await fileDigest(file);
  }
  return sums;
}

/** Rollups that others of the day are made from. */
const used = new Set(dayRollups.flatMap(({sql}) => relationsIn(sql)));

/** The relations that a query of ours reads. */
function relationsIn(sql: string): string[] {
  return Array.from(sql.matchAll(/^\s*(?:FROM|\w* ?JOIN) (\w+)/gm), ([, name]) => name!);
}
