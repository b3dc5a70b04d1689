import {identifier} from "../engine/identifier.ts";
import {literal} from "../engine/literal.ts";
import {localTime} from "../engine/local-time.ts";
import type {Engine} from "../engine/open-engine.ts";
import {timeColumn} from "../ingest/log-shape.ts";
import type {Piece} from "../ingest/piece.ts";
import {columnTypes} from "../sources/shape/column-types.ts";
import type {Shape} from "../sources/shape/source.ts";
import {events} from "../tables/events.ts";
import type {Stretch} from "./plan-days.ts";
import type {DaysInput, StretchAccount} from "./run-days.ts";

export interface LoadOptions extends DaysInput {
  /** How the ids of sessions are kept: as UUIDs where all are. */
  readonly sessionType: "UUID" | "VARCHAR";
}

/**
 * Loads the events of a stretch of days from the pieces that have some, less exact repeats. Afterwards
 * the view `events` has the canonical columns and `local_time`.
 *
 * @param pieces with their index among all
 */
export async function loadDays(
  engine: Engine,
  stretch: Stretch,
  pieces: readonly (readonly [number, Piece])[],
  options: LoadOptions
): Promise<Omit<StretchAccount, "sums">> {
  const repeats: Record<string, number> = {};
  for (const shape of options.shapes) {
    const own = pieces.filter(([, piece]) => piece.shape === shape);
    const table = identifier(`${shape.name}__days`);
    const parts = own.map(([i, piece]) => pieceSql(i, piece, stretch, options));
    await engine.run(
      `CREATE OR REPLACE TEMP TABLE ${table} AS ${parts.join(" UNION ALL ") || emptySql(shape, options)}`
    );
    if (own.length > 0)
      Object.assign(repeats, await dropRepeats(engine, shape, own, table, options));
    await engine.run(`CREATE OR REPLACE TEMP VIEW ${identifier(shape.name)} AS FROM ${table}`);
  }
  const time = localTime("event_time", options.timeZone);
  const typed = events.columns.map(({name, type}) => ({
    name: identifier(name),
    type: name === "session_id" ? options.sessionType : type
  }));
  const columns = typed.map(({name, type}) => `CAST(${name} AS ${type}) AS ${name}`);
  const none = typed.map(({name, type}) => `NULL::${type} AS ${name}`);
  const feeds = options.feeds.filter(({table}) => table === "events");
  const fed = [`(SELECT ${none.join(", ")} LIMIT 0)`, ...feeds.map(({sql}) => `(${sql})`)];
  await engine.run(`CREATE OR REPLACE TEMP VIEW events AS
    SELECT *, ${time} AS local_time
    FROM (SELECT ${columns.join(", ")} FROM (${fed.join(" UNION ALL BY NAME ")}))`);
  const orphans: Record<string, number> = {};
  for (const {what, sql} of feeds.flatMap((feed) => feed.orphans ?? [])) {
    const [found] = await engine.rows<{rows: number}>(sql);
    orphans[what] = (orphans[what] ?? 0) + (found?.rows ?? 0);
  }
  const [count] = await engine.rows<{n: number}>("SELECT count(*) AS n FROM events");
  const isDropped = options.duplicates === "drop";
  return {
    events: count!.n,
    dropped: isDropped ? repeats : {},
    kept: isDropped ? {} : repeats,
    orphans
  };
}

function pieceSql(i: number, piece: Piece, {first, last}: Stretch, options: LoadOptions): string {
  const {shape, path, line, uuids} = piece;
  const time = timeColumn(shape);
  const columns = storedColumns(shape).map((name) => {
    const isSession = uuids.includes(name) && options.sessionType === "VARCHAR";
    return isSession
      ? `CAST(${identifier(name)} AS VARCHAR) AS ${identifier(name)}`
      : identifier(name);
  });
  const day = `CAST(${localTime(time, options.timeZone)} AS DATE)`;
  return `SELECT ${i} AS _file, ${line === "place" ? "file_row_number + 2" : "_line"} AS _line,
      ${columns.join(", ")}, _others
    FROM read_parquet(${literal(path)}, file_row_number = true)
    -- what is wrong in itself is among the rejects
    WHERE _reason IS NULL
      -- these days; zones are up to 14 hours off, and whole row groups are passed over by the time in UTC
      AND ${identifier(time)} >= DATE ${literal(first)} - INTERVAL 15 HOUR
      AND ${identifier(time)} < DATE ${literal(last)} + INTERVAL 39 HOUR
      AND ${day} BETWEEN DATE ${literal(first)} AND DATE ${literal(last)}`;
}

function emptySql(shape: Shape, {sessionType}: LoadOptions): string {
  const cells = shape.columns
    .filter(({personal}) => !personal)
    .map(({name, type, to}) => {
      const kept = to === "events.session_id" ? sessionType : columnTypes[type].duckdb;
      return `NULL::${kept} AS ${identifier(name)}`;
    });
  return `SELECT 0 AS _file, 0::BIGINT AS _line, ${cells.join(", ")}, 0::UBIGINT AS _others LIMIT 0`;
}

/** Counts exact repeats by piece, and drops them unless they are to be kept. */
async function dropRepeats(
  engine: Engine,
  shape: Shape,
  pieces: readonly (readonly [number, Piece])[],
  table: string,
  {duplicates}: LoadOptions
): Promise<Record<string, number>> {
  const columns = storedColumns(shape).map(identifier);
  // Rows that are alike share time, product and visitor: few do, and only those are compared in full.
  const telling = shape.columns
    .filter(({to}) =>
      ["events.event_time", "events.product_id", "events.user_id"].includes(to ?? "")
    )
    .map(({name}) => identifier(name));
  const suspect = `hash(${telling.join(", ")})`;
  await engine.run(`CREATE OR REPLACE TEMP TABLE repeats AS
    SELECT _file, _line
    FROM ${table}
    -- rows that may have a like
    WHERE ${suspect} IN (SELECT ${suspect} FROM ${table} GROUP BY 1 HAVING count(*) > 1)
    -- all but the first of those alike
    QUALIFY row_number() OVER (PARTITION BY ${[...columns, "_others"].join(", ")} ORDER BY _file, _line) > 1`);
  const found = await engine.rows<{file: number; n: number}>(
    "SELECT _file AS file, count(*) AS n FROM repeats GROUP BY 1"
  );
  if (found.length > 0 && duplicates === "drop") {
    await engine.run(
      `DELETE FROM ${table} WHERE (_file, _line) IN (SELECT (_file, _line) FROM repeats)`
    );
  }
  const ids = new Map(pieces.map(([i, {id}]) => [i, id]));
  return Object.fromEntries(found.map(({file, n}) => [ids.get(file)!, n]));
}

function storedColumns(shape: Shape): string[] {
  return shape.columns.filter(({personal}) => !personal).map(({name}) => name);
}
