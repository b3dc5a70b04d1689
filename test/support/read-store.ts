import {join} from "node:path";
import {readConfig} from "../../data-loaders/config.ts";
import {literal} from "../../data-loaders/engine/literal.ts";
import {openEngine} from "../../data-loaders/engine/open-engine.ts";
import {openEvents} from "../../data-loaders/rollups/open-events.ts";
import {readManifest} from "../../data-loaders/read-manifest.ts";
import {tables} from "../../data-loaders/tables/index.ts";

/**
 * Rows of one of a store's tables, in an order of their own: by time or key, then by every column.
 *
 * @param select what to select; default: the table's columns
 * @param config what report.config.ts said
 */
export async function readStore<T = Record<string, unknown>>(
  store: string,
  table: string,
  {select, config}: {select?: string; config?: unknown} = {}
): Promise<T[]> {
  const engine = await openEngine();
  try {
    const {columns, key} = tables.find(({name}) => name === table)!;
    const names = columns.map(({name}) => `"${name}"`);
    if (table === "events") {
      await openEvents(engine, store, await readManifest(store), readConfig(config));
    } else {
      const file = literal(join(store, `${table}.parquet`));
      await engine.run(`CREATE VIEW ${table} AS FROM read_parquet(${file})`);
    }
    if (select !== undefined) return await engine.rows<T>(`SELECT ${select} FROM ${table}`);
    const first = key ?? columns.find(({type, required}) => type === "TIMESTAMP" && required)!.name;
    const order = [`"${first}"`, ...names].join(", ");
    return await engine.rows<T>(`SELECT ${names.join(", ")} FROM ${table} ORDER BY ${order}`);
  } finally {
    await engine.close();
  }
}
