import {join} from "node:path";
import type {ReportConfig} from "../config.ts";
import {identifier} from "../engine/identifier.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import type {Manifest} from "../manifest.ts";
import {loadDays} from "./load-days.ts";
import {allSources} from "../sources/schema/all-sources.ts";
import {openKeptResults} from "../store/kept-results.ts";
import {isLog} from "../sources/schema/log-schema.ts";
import {pieceFiles, type Piece, type PieceAccount} from "../stage/partition.ts";

/**
 * Opens every event of a store as the view `events`, less exact repeats: for whoever wants to look at
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
  const all = sources.flatMap(({shapes}) => shapes);
  const pieces: Piece[] = [];
  const kept = await openKeptResults(join(store, "partitions"));
  for (const {id, shape} of logs) {
    const found = await kept.find<PieceAccount>(id);
    if (!found) throw new Error(`missing piece: ${id} (${store})`);
    const {account, folder} = found;
    const path = join(folder, pieceFiles.rows);
    const file = {path: "", name: id, bytes: 0};
    const own = all.find(({name}) => name === shape)!;
    pieces.push({...account, id, file, shape: own, path, sha256: ""});
  }
  const used = new Set(logs.map(({shape}) => shape));
  const feeds = sources.flatMap(({feeds}) => feeds).filter(({from}) => used.has(from));
  const referred = all.filter(
    (shape) => !isLog(shape) && feeds.some(({sql}) => new RegExp(`\\b${shape.name}\\b`).test(sql))
  );
  for (const {name} of referred) {
    const file = join(store, "tables", tables, `${name}.parquet`);
    await engine.run(
      `CREATE OR REPLACE VIEW ${identifier(name)} AS FROM read_parquet(${literal(file)})`
    );
  }
  const days = pieces
    .flatMap((piece) => Object.keys(piece.days ?? {}))
    .filter((day) => day >= first)
    .sort();
  const stretch = {name: "all", first: days[0] ?? "1970-01-01", last: days.at(-1) ?? "1970-01-01"};
  await loadDays(engine, stretch, [...pieces.entries()], {
    pieces,
    shapes: all.filter((shape) => isLog(shape) && used.has(shape.name)),
    feeds,
    timeZone: config.timeZone,
    duplicates: config.duplicates.events,
    tables,
    types: {}
  });
}
