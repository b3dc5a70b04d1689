import {join} from "node:path";
import type {ReportConfig} from "../config.ts";
import {codeDigest} from "../store/code-digest.ts";
import {digest} from "../store/digest.ts";
import {identifier} from "../engine/identifier.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import type {OrphanAccount, TableAccount} from "../manifest.ts";
import type {Mapping, Schema} from "../sources/schema/source.ts";
import {openKeptResults} from "../store/kept-results.ts";
import {isLog} from "../sources/schema/log-schema.ts";
import {findNobody} from "./find-nobody.ts";
import type {Partition} from "./partition.ts";
import type {CurrencyAccount} from "./choose-currency.ts";
import {cleanSchemas, type Cleaned} from "./clean-schemas.ts";
import type {ChangedOrders} from "./settle-orders.ts";
import {writeTables} from "./write-tables.ts";

/** The tables made from all files that are no logs: orders, customers, products. */
export interface Records {
  /** Digest of what they were made from. */
  readonly key: string;
  /** Folder with a Parquet file for each table, each schema that logs refer to, and the late rejects. */
  readonly folder: string;
  readonly tables: readonly TableAccount[];
  readonly orphans: readonly OrphanAccount[];
  /** In the order of the partitions. */
  readonly cleaned: readonly Cleaned[];
  readonly changedOrders: readonly ChangedOrders[];
  /** As columns of currencies tell. */
  readonly currency?: CurrencyAccount;
}

type RecordsAccount = Omit<Records, "key" | "folder">;

/**
 * Settles the rows of all files that are no logs, unless that was done before, and writes their tables.
 * Afterwards every schema that a log's mapping refers to is a view.
 *
 * @param partitions those that are no logs
 */
export async function cleanRecords(
  engine: Engine,
  store: string,
  partitions: readonly Partition[],
  {schemas, mappings}: {schemas: readonly Schema[]; mappings: readonly Mapping[]},
  {duplicates, currency, rates}: Pick<ReportConfig, "duplicates" | "currency" | "rates">,
  onNotice: (text: string) => void
): Promise<Records> {
  const own = schemas.filter((schema) => !isLog(schema));
  const needed = own.filter(({name}) =>
    mappings.some((mapping) => mapping.table === "events" && refersTo(mapping, name))
  );
  const options = {duplicates, currency, rates};
  const files = partitions.map(({id, file, schema}) => [
    id,
    schema.name,
    // of orders in two files the newest counts, and of two alike the last by name
    schema.duplicates === "order_lines" ? file.name : ""
  ]);
  const key = digest(
    codeDigest("engine", "store", "read", "forms", "survey", "stage", "sources", "tables"),
    JSON.stringify([files, own, mappings, options])
  );
  const kept = await openKeptResults(join(store, "tables"));
  const {folder, account} = await kept.get<RecordsAccount>(
    key,
    async (into) => {
      const entries = partitions.map((partition, i) => [i, partition] as const);
      const {cleaned, ...account} = await cleanSchemas(engine, own, entries, options);
      const {tables, orphans} = await writeTables(engine, {mappings, schemas}, into);
      for (const {name} of needed)
        await write(engine, identifier(name), join(into, `${name}.parquet`));
      await write(engine, "late_rejects", join(into, "late_rejects.parquet"));
      orphans.push(...(await findNobody(engine, join(into, "order_lines.parquet"))));
      return {...account, tables, orphans, cleaned: partitions.map((_, i) => cleaned.get(i)!)};
    },
    () => onNotice("The store's tables are damaged: computed again.")
  );
  await kept.save();
  for (const {name} of needed) {
    await engine.run(
      `CREATE OR REPLACE VIEW ${identifier(name)} AS FROM read_parquet(${literal(join(folder, `${name}.parquet`))})`
    );
  }
  return {key, folder, ...account};
}

async function write(engine: Engine, from: string, path: string): Promise<void> {
  await engine.run(
    `COPY (SELECT * FROM ${from} ORDER BY ALL) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`
  );
}

function refersTo({sql, from}: Mapping, name: string): boolean {
  return name !== from && new RegExp(`\\b${name}\\b`).test(sql);
}
