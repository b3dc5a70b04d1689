import {join} from "node:path";
import {codeDigest} from "../store/code-digest.ts";
import {digest} from "../store/digest.ts";
import {identifier} from "../engine/identifier.ts";
import {inLanes} from "../engine/on-connections.ts";
import type {Engine, Lane} from "../engine/open-engine.ts";
import {openKeptResults, type Kept} from "../store/kept-results.ts";
import {compactIds, type CompactType} from "../sources/schema/compact.ts";
import type {Piece} from "../stage/partition.ts";
import type {Shape} from "../sources/schema/source.ts";
import {computeDays, usedRollups} from "./compute-days.ts";
import {writeOut, type RollupOptions} from "./dialect.ts";
import type {DaysInput, StretchAccount} from "./days-input.ts";
import {dayRollups} from "./index.ts";
import {loadDays, touchedBy} from "./load-days.ts";
import {planDays, type Stretch} from "./plan-days.ts";

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
 * @param folder where they are kept, one folder a stretch, named for it and for all it depends on
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
  const code = codeDigest("engine", "store", "rollups", "read", "stage", "sources", "tables");
  const used = await usedRollups(engine, options);
  const kept = await openKeptResults(folder);
  const planned = planDays(rows);
  // A shop without a log has no day, but the same relations.
  const stretches = planned.length
    ? planned
    : [{name: "none", first: "1970-01-01", last: "1970-01-01"}];
  const computed: string[] = [];
  let done = 0;
  const compute = (lane: Lane, stretch: Stretch): Promise<Kept<StretchAccount>> => {
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
    return kept.get(`${stretch.name}-${key}`, async (into) => {
      onStretch(stretch, done, sumOf(rows, stretch));
      computed.push(stretch.name);
      const own = touching.map(([, piece]) => piece);
      const ids = Object.keys(compactIds).map(
        (id) => [id, typeOfAll(own, `events.${id}`)] as const
      );
      // what is kept of a stretch has texts for the others
      const types = {...Object.fromEntries(ids), session_id: sessionType};
      const loaded = await loadDays(lane, stretch, touching, {...input, types});
      await computeDays(lane, into, options, used);
      return loaded;
    });
  };
  const isRoomy = engine.memory >= 2 * memoryOfStretch;
  const lanes = stretches.length > 1 && isRoomy ? [engine, await engine.lane()] : [engine];
  const all = await inLanes(lanes, stretches, async (lane, stretch) => {
    const found = await compute(lane, stretch);
    done += sumOf(rows, stretch);
    return found;
  });
  for (const lane of lanes) await dropTables(lane, input.shapes);
  await kept.save();
  const published = dayRollups.filter(({isStep}) => !isStep);
  return {
    key: digest(...all.map(({id}) => id)),
    accounts: all.map(({account}) => account),
    relations: Object.fromEntries(
      published.map(({name}) => [name, all.map(({folder}) => join(folder, `${name}.parquet`))])
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
