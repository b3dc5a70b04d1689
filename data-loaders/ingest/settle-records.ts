import {mkdir, writeFile} from "node:fs/promises";
import {existsSync} from "node:fs";
import {join} from "node:path";
import type {ReportConfig} from "../config.ts";
import {codeDigest} from "../files/code-digest.ts";
import {digest, fileDigest} from "../files/digest.ts";
import {identifier} from "../engine/identifier.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import {writeWhole} from "../files/write-whole.ts";
import type {OrphanAccount, TableAccount} from "../manifest.ts";
import type {Feed, Shape} from "../sources/shape/source.ts";
import {createCheck, readAccount} from "../files/check-sums.ts";
import {isLog} from "./log-shape.ts";
import type {Piece} from "./piece.ts";
import {settleShapes, type Settled} from "./settle-shapes.ts";
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

interface RecordsAccount extends Pick<Records, "tables" | "orphans" | "settled"> {
  readonly sums: Readonly<Record<string, string>>;
}

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
    codeDigest("engine", "files", "ingest", "sources", "tables"),
    JSON.stringify([pieces.map(({id, shape}) => [id, shape.name]), own, feeds, duplicates])
  );
  const folder = join(store, "tables", key);
  const check = await createCheck(store);
  let account = await readAccount<RecordsAccount>(folder, check);
  if (!account) {
    if (existsSync(folder)) onNotice("The store's tables are damaged: made again.");
    await writeWhole(
      folder,
      async (fresh) => {
        await mkdir(fresh, {recursive: true});
        const entries = pieces.map((piece, i) => [i, piece] as const);
        const settled = await settleShapes(engine, own, entries, duplicates);
        const {tables, orphans} = await writeTables(engine, feeds, fresh);
        for (const {name} of needed)
          await write(engine, identifier(name), join(fresh, `${name}.parquet`));
        await write(engine, "strays", join(fresh, "strays.parquet"));
        const files = [
          ...tables.map(({file}) => file),
          ...needed.map(({name}) => `${name}.parquet`),
          "strays.parquet"
        ];
        const sums: Record<string, string> = {};
        for (const file of files) sums[file] = await fileDigest(join(fresh, file));
        account = {tables, orphans, settled: pieces.map((_, i) => settled.get(i)!), sums};
        await writeFile(join(fresh, "account.json"), JSON.stringify(account, null, 2));
      },
      {replaces: true}
    );
    for (const [file, sum] of Object.entries(account!.sums))
      await check.made(join(folder, file), sum);
  }
  await check.save();
  for (const {name} of needed) {
    await engine.run(
      `CREATE OR REPLACE VIEW ${identifier(name)} AS FROM read_parquet(${literal(join(folder, `${name}.parquet`))})`
    );
  }
  return {key, folder, ...account!};
}

async function write(engine: Engine, from: string, path: string): Promise<void> {
  await engine.run(
    `COPY (SELECT * FROM ${from} ORDER BY ALL) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`
  );
}

function refersTo({sql, from}: Feed, name: string): boolean {
  return name !== from && new RegExp(`\\b${name}\\b`).test(sql);
}
