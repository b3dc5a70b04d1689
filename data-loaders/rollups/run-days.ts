import {mkdir, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import type {ReportConfig} from "../config.ts";
import {codeDigest} from "../files/code-digest.ts";
import {digest} from "../files/digest.ts";
import {identifier} from "../engine/identifier.ts";
import {inLanes} from "../engine/in-lanes.ts";
import type {Engine, Lane} from "../engine/open-engine.ts";
import {writeWhole} from "../files/write-whole.ts";
import {createCheck, readAccount} from "../files/check-sums.ts";
import {compactIds, type CompactType} from "../ingest/compact.ts";
import type {Piece} from "../ingest/piece.ts";
import type {Feed, Shape} from "../sources/shape/source.ts";
import {computeDays, usedRollups} from "./compute-days.ts";
import {writeOut, type RollupOptions} from "./dialect.ts";
import {dayRollups} from "./index.ts";
import {loadDays, touchedBy} from "./load-days.ts";
import {planDays, type Stretch} from "./plan-days.ts";

export interface DaysInput {
  /** Pieces of event logs, in the order of the files; which of two rows alike is the first follows it. */
  readonly pieces: readonly Piece[];
  readonly shapes: readonly Shape[];
  readonly feeds: readonly Feed[];
  readonly timeZone: string;
  readonly duplicates: ReportConfig["duplicates"]["events"];
  /** Digest of the tables that days are joined with. */
  readonly tables: string;
}

/** What was found in one stretch of days. */
export interface StretchAccount {
  /** Events after repeats were dropped. */
  readonly events: number;
  /** Exact repeats that were dropped, by id of the piece they are in. */
  readonly dropped: Readonly<Record<string, number>>;
  /** Exact repeats that stayed. */
  readonly kept: Readonly<Record<string, number>>;
  readonly orphans: Readonly<Record<string, number>>;
  readonly sums: Readonly<Record<string, string>>;
}

export interface Days {
  readonly key: string;
  readonly accounts: readonly StretchAccount[];
  /** Parquet files of each day rollup. */
  readonly relations: Readonly<Record<string, readonly string[]>>;
  /** Stretches computed now, of all there are. */
  readonly computed: readonly string[];
}

/**
 * Computes the rollups of every stretch of days that has changed, and leaves the others as they are.
 *
 * @param folder one folder a stretch goes here, named for it and for all it depends on
 * @param onStretch told of each stretch before it is computed, with the rows it has
 */
export async function runDays(
  engine: Engine,
  folder: string,
  input: DaysInput,
  options: RollupOptions,
  onStretch: (stretch: Stretch, done: number, rows: number) => void
): Promise<Days> {
  const {pieces} = input;
  const rows = new Map<string, number>();
  for (const {days = {}} of pieces) {
    for (const [day, n] of Object.entries(days)) rows.set(day, (rows.get(day) ?? 0) + n);
  }
  const sessionType = typeOfAll(pieces, "events.session_id");
  const texts = dayRollups.map(({sql}) => writeOut(sql, options));
  const code = codeDigest("engine", "files", "rollups", "ingest", "sources", "tables");
  const used = await usedRollups(engine, options);
  const check = await createCheck(folder);
  const planned = planDays(rows);
  // A shop without a log has no day, but the same relations.
  const stretches = planned.length
    ? planned
    : [{name: "none", first: "1970-01-01", last: "1970-01-01"}];
  const computed: string[] = [];
  let done = 0;
  const settle = async (lane: Lane, stretch: Stretch) => {
    const touching = touchedBy(stretch, [...pieces.entries()]);
    const key = digest(
      code,
      JSON.stringify([
        stretch,
        touching.map(([, {id, shape}]) => [id, shape.name]),
        input.shapes,
        input.feeds,
        [input.timeZone, input.duplicates, input.tables, sessionType, options, texts]
      ])
    );
    const target = join(folder, `${stretch.name}-${key}`);
    const account = await readAccount<StretchAccount>(target, check);
    if (account) return {folder: target, account};
    onStretch(stretch, done, sumOf(rows, stretch));
    computed.push(stretch.name);
    let fresh: StretchAccount;
    await writeWhole(
      target,
      async (into) => {
        await mkdir(into, {recursive: true});
        const own = touching.map(([, piece]) => piece);
        const ids = Object.keys(compactIds).map(
          (id) => [id, typeOfAll(own, `events.${id}`)] as const
        );
        // what is kept of a stretch has texts for the others
        const types = {...Object.fromEntries(ids), session_id: sessionType};
        const loaded = await loadDays(lane, stretch, touching, {...input, types});
        fresh = {...loaded, sums: await computeDays(lane, into, options, used)};
        await writeFile(join(into, "account.json"), JSON.stringify(fresh));
      },
      {replaces: true}
    );
    for (const [file, sum] of Object.entries(fresh!.sums))
      await check.made(join(target, file), sum);
    return {folder: target, account: fresh!};
  };
  const isRoomy = engine.memory >= 2 * memoryOfStretch;
  const lanes = stretches.length > 1 && isRoomy ? [engine, await engine.lane()] : [engine];
  const all = await inLanes(lanes, stretches, async (lane, stretch) => {
    const settled = await settle(lane, stretch);
    done += sumOf(rows, stretch);
    return settled;
  });
  for (const lane of lanes) await dropTables(lane, input.shapes);
  await check.save();
  const folders = all.map((one) => one.folder);
  const kept = dayRollups.filter(({isStep}) => !isStep);
  return {
    key: digest(...folders.map((path) => basename(path))),
    accounts: all.map(({account}) => account),
    relations: Object.fromEntries(
      kept.map(({name}) => [name, folders.map((path) => join(path, `${name}.parquet`))])
    ),
    computed: computed.sort()
  };
}

/** The type that all pieces keep a column in; texts, where they differ or one has no such column. */
function typeOfAll(pieces: readonly Piece[], to: string): "VARCHAR" | CompactType {
  const types = pieces.map(({shape, compact}) => {
    const column = shape.columns.find((one) => one.to === to);
    return column && Object.hasOwn(compact, column.name) ? compact[column.name] : undefined;
  });
  const [first] = types;
  return first && types.every((type) => type === first) ? first : "VARCHAR";
}

/** Bytes that a stretch of the most rows takes, with what is made of it. */
const memoryOfStretch = 1.5e9;

/** What was loaded and computed last makes room. */
async function dropTables(lane: Lane, shapes: readonly Shape[]): Promise<void> {
  const names = [...dayRollups, ...shapes].map(({name}) => name);
  for (const name of [...names, "suspects", "repeats"])
    await lane.run(`DROP TABLE IF EXISTS ${identifier(name)}`);
}

function sumOf(rows: ReadonlyMap<string, number>, {first, last}: Stretch): number {
  let total = 0;
  for (const [day, n] of rows) if (day >= first && day <= last) total += n;
  return total;
}
