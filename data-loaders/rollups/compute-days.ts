import {join} from "node:path";
import {identifier} from "../engine/identifier.ts";
import {inParentheses} from "../engine/in-parentheses.ts";
import {literal} from "../engine/literal.ts";
import type {Connection} from "../engine/open-engine.ts";
import {tablesIn} from "../engine/tables-in.ts";
import {writeOut, type RollupOptions} from "./dialect.ts";
import {dayRollups} from "./index.ts";
import {textColumns} from "./load-days.ts";

/**
 * Computes the rollups of the days that are loaded.
 *
 * @param folder where their Parquet files go
 * @param used what usedRollups found
 */
export async function computeDays(
  connection: Connection,
  folder: string,
  options: RollupOptions,
  used: ReadonlySet<string>
): Promise<void> {
  for (const {name, sql, isStep} of dayRollups) {
    const text = writeOut(sql, options);
    const isUsed = used.has(name);
    if (isUsed) await connection.run(`CREATE OR REPLACE TEMP TABLE ${name} AS ${text}`);
    if (isStep) continue;
    const file = join(folder, `${name}.parquet`);
    const rows = await inWords(connection, text, isUsed ? `FROM ${name}` : text);
    await connection.run(
      `COPY ${inParentheses(rows)} TO ${literal(file)} (FORMAT parquet, COMPRESSION snappy)`
    );
  }
}

/**
 * Texts for what is coded or kept as numbers while days are computed. A Parquet file would hold all codes
 * there are in each of its parts, and ids that are numbers in one file are texts in another.
 */
async function inWords(connection: Connection, sql: string, rows: string): Promise<string> {
  if (!columnsOf.has(sql)) {
    const found = await connection.rows<{column_name: string}>(`DESCRIBE ${rows}`);
    columnsOf.set(
      sql,
      found.map(({column_name: name}) => name)
    );
  }
  const texts = columnsOf
    .get(sql)!
    .filter((name) => textColumns.has(name))
    .map((name) => `CAST(${identifier(name)} AS VARCHAR) AS ${identifier(name)}`);
  return texts.length ? `SELECT * REPLACE (${texts.join(", ")}) FROM ${inParentheses(rows)}` : rows;
}

/** Columns by rollup, which are the same in each date range. */
const columnsOf = new Map<string, readonly string[]>();

/** Rollups that others of the day are made from. */
export async function usedRollups(
  connection: Connection,
  options: RollupOptions
): Promise<Set<string>> {
  const used = new Set<string>();
  for (const {sql} of dayRollups)
    for (const name of await tablesIn(connection, writeOut(sql, options))) used.add(name);
  return used;
}
