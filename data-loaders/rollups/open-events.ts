import {join} from "node:path";
import type {ReportConfig} from "../config.ts";
import {identifier} from "../engine/identifier.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import type {Manifest} from "../manifest.ts";
import {loadDays} from "./load-days.ts";
import {allSources} from "../sources/schema/all-sources.ts";
import {openKeptResults} from "../store/kept-results.ts";
import {farDays} from "../stage/far-days.ts";
import {rowsByDay} from "../stage/rows-by-day.ts";
import {isLog} from "../sources/schema/log-schema.ts";
import {partitionFiles, type Partition, type PartitionAccount} from "../stage/partition.ts";

/**
 * Opens every event of a store as the view `events`, without exact duplicates, for code that reads
 * them. Reports are made from the rollups, which never hold more than some days.
 *
 * @param options.first ISO day from which on; all unless given
 */
export async function openEvents(
  engine: Engine,
  store: string,
  {sources: {logs, tables}}: Manifest,
  config: ReportConfig,
  {first = "0000-01-01"}: {first?: string} = {}
): Promise<void> {
  const sources = allSources(config);
  const all = sources.flatMap(({schemas}) => schemas);
  const partitions: Partition[] = [];
  const kept = await openKeptResults(join(store, "partitions"));
  for (const {id, schema} of logs) {
    const found = await kept.find<PartitionAccount>(id);
    if (!found) throw new Error(`missing partition: ${id} (${store})`);
    const {account, folder} = found;
    const path = join(folder, partitionFiles.rows);
    const file = {path: "", name: id, bytes: 0};
    const own = all.find(({name}) => name === schema)!;
    partitions.push({...account, id, file, schema: own, path, headerLine: 1, sha256: ""});
  }
  const used = new Set(logs.map(({schema}) => schema));
  const mappings = sources.flatMap(({mappings}) => mappings).filter(({from}) => used.has(from));
  const referred = all.filter(
    (schema) =>
      !isLog(schema) && mappings.some(({sql}) => new RegExp(`\\b${schema.name}\\b`).test(sql))
  );
  for (const {name} of referred) {
    const file = join(store, "tables", tables, `${name}.parquet`);
    await engine.run(
      `CREATE OR REPLACE VIEW ${identifier(name)} AS FROM read_parquet(${literal(file)})`
    );
  }
  const rows = rowsByDay(partitions);
  const far = farDays(rows);
  const days = [...rows.keys()].filter((day) => day >= first && !far.has(day)).sort();
  const range = {name: "all", first: days[0] ?? "1970-01-01", last: days.at(-1) ?? "1970-01-01"};
  await loadDays(engine, range, [...partitions.entries()], {
    partitions,
    farDays: far,
    schemas: all.filter((schema) => isLog(schema) && used.has(schema.name)),
    mappings,
    timeZone: config.timeZone,
    duplicates: config.duplicates.events,
    tables,
    types: {}
  });
}
