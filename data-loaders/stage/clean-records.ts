import {join} from "node:path";
import type {ReportConfig} from "../config.ts";
import {codeDigest} from "../store/code-digest.ts";
import {digest} from "../store/digest.ts";
import {identifier} from "../engine/identifier.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import type {OrphanAccount, TableAccount} from "../manifest.ts";
import type {Feed, Shape} from "../sources/schema/source.ts";
import {openKeptResults} from "../store/kept-results.ts";
import {isLog} from "../sources/schema/log-schema.ts";
import type {Piece} from "./partition.ts";
import {settleShapes, type Settled} from "./clean-schemas.ts";
import {writeTables} from "./write-tables.ts";

/** The tables made from all files that are no logs: orders, customers, products. */
export interface Records {
  /** Digest of what they were made from. */
  readonly key: string;
  /** Folder with a Parquet file for each table, each shape that logs refer to, and the strays. */
  readonly folder: string;
  readonly tables: readonly TableAccount[];
  readonly orphans: readonly OrphanAccount[];
  /** In the order of the pieces. */
  readonly settled: readonly Settled[];
}

type RecordsAccount = Pick<Records, "tables" | "orphans" | "settled">;

/**
 * Settles the rows of all files that are no logs, unless that was done before, and writes their tables.
 * Afterwards every shape that a log's feed refers to is a view.
 *
 * @param pieces those that are no logs
 */
export async function settleRecords(
  engine: Engine,
  store: string,
  pieces: readonly Piece[],
  {shapes, feeds}: {shapes: readonly Shape[]; feeds: readonly Feed[]},
  duplicates: ReportConfig["duplicates"],
  onNotice: (text: string) => void
): Promise<Records> {
  const own = shapes.filter((shape) => !isLog(shape));
  const needed = own.filter(({name}) =>
    feeds.some((feed) => feed.table === "events" && refersTo(feed, name))
  );
  const key = digest(
    codeDigest("engine", "store", "read", "stage", "sources", "tables"),
    JSON.stringify([pieces.map(({id, shape}) => [id, shape.name]), own, feeds, duplicates])
  );
  const kept = await openKeptResults(join(store, "tables"));
  const {folder, account} = await kept.get<RecordsAccount>(
    key,
    async (into) => {
      const entries = pieces.map((piece, i) => [i, piece] as const);
      const settled = await settleShapes(engine, own, entries, duplicates);
      const {tables, orphans} = await writeTables(engine, feeds, into);
      for (const {name} of needed)
        await write(engine, identifier(name), join(into, `${name}.parquet`));
      await write(engine, "strays", join(into, "strays.parquet"));
      return {tables, orphans, settled: pieces.map((_, i) => settled.get(i)!)};
    },
    () => onNotice("The store's tables are damaged: made again.")
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

function refersTo({sql, from}: Feed, name: string): boolean {
  return name !== from && new RegExp(`\\b${name}\\b`).test(sql);
}
