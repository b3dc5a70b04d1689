import {join} from "node:path";
import {fileDigest} from "../files/digest.ts";
import {identifier} from "../engine/identifier.ts";
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
    const rows = isUsed ? `FROM ${name}` : text;
    await lane.run(
      `COPY (${await inWords(lane, rows)}) TO ${literal(file)} (FORMAT parquet, COMPRESSION snappy)`
    );
    sums[`${name}.parquet`] = await fileDigest(file);
  }
  return sums;
}

/** Codes as the words they stand for: a Parquet file would hold all words there are in each of its parts. */
async function inWords(lane: Lane, query: string): Promise<string> {
  const columns = await lane.rows<{column_name: string; column_type: string}>(`DESCRIBE ${query}`);
  const coded = columns
    .filter(({column_type: type}) => type.startsWith("ENUM"))
    .map(({column_name: name}) => `CAST(${identifier(name)} AS VARCHAR) AS ${identifier(name)}`);
  return coded.length ? `SELECT * REPLACE (${coded.join(", ")}) FROM (${query})` : query;
}

/** Rollups that others of the day are made from. */
const used = new Set(dayRollups.flatMap(({sql}) => relationsIn(sql)));

/** The relations that a query of ours reads. */
function relationsIn(sql: string): string[] {
  return Array.from(sql.matchAll(/^\s*(?:FROM|\w* ?JOIN) (\w+)/gm), ([, name]) => name!);
}
