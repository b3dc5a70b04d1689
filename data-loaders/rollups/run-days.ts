import {join} from "node:path";
import {codeDigest} from "../store/code-digest.ts";
import {digest} from "../store/digest.ts";
import {identifier} from "../engine/identifier.ts";
import {onConnections} from "../engine/on-connections.ts";
import type {Engine, Connection} from "../engine/open-engine.ts";
import {openKeptResults, type Kept} from "../store/kept-results.ts";
import {compactIds, type CompactType} from "../sources/schema/compact.ts";
import type {Partition} from "../stage/partition.ts";
import type {Schema} from "../sources/schema/source.ts";
import {computeDays, usedRollups} from "./compute-days.ts";
import {writeOut, type RollupOptions} from "./dialect.ts";
import type {DaysInput, RangeAccount} from "./days-input.ts";
import {dayRollups} from "./index.ts";
import {loadDays, touchedBy} from "./load-days.ts";
import {rowsByDay} from "../stage/rows-by-day.ts";
import {planDays, type DateRange} from "./plan-days.ts";

export interface Days {
  readonly key: string;
  readonly accounts: readonly RangeAccount[];
  /** Parquet files of each day rollup. */
  readonly relations: Readonly<Record<string, readonly string[]>>;
  /** Date ranges computed now, of all there are. */
  readonly computed: readonly string[];
}

/**
 * Computes the rollups of every date range that has changed, and leaves the others as they are.
 *
 * @param folder where they are kept, one folder a date range, named for it and for all it depends on
 * @param onRange called with each date range before it is computed, with the rows it has
 */
export async function runDays(
  engine: Engine,
  folder: string,
  input: DaysInput,
  options: RollupOptions,
  onRange: (range: DateRange, done: number, rows: number) => void
): Promise<Days> {
  const {partitions} = input;
  const rows = rowsByDay(partitions);
  for (const day of input.farDays) rows.delete(day);
  const sessionType = typeOfAll(partitions, "events.session_id");
  const texts = dayRollups.map(({sql}) => writeOut(sql, options));
  const code = codeDigest(
    "engine",
    "store",
    "rollups",
    "read",
    "forms",
    "survey",
    "stage",
    "sources",
    "tables"
  );
  const used = await usedRollups(engine, options);
  const kept = await openKeptResults(folder);
  const planned = planDays(rows);
  // A shop without a log has no day, but the same relations.
  const ranges = planned.length
    ? planned
    : [{name: "none", first: "1970-01-01", last: "1970-01-01"}];
  const computed: string[] = [];
  let done = 0;
  const compute = (connection: Connection, range: DateRange): Promise<Kept<RangeAccount>> => {
    const touching = touchedBy(range, [...partitions.entries()]);
    const key = digest(
      code,
      JSON.stringify([
        range,
        touching.map(([, {id, schema}]) => [id, schema.name]),
        input.schemas,
        input.mappings,
        [input.timeZone, input.duplicates, input.tables, sessionType, options, texts]
      ])
    );
    return kept.get(`${range.name}-${key}`, async (into) => {
      onRange(range, done, sumOf(rows, range));
      computed.push(range.name);
      const own = touching.map(([, partition]) => partition);
      const ids = Object.keys(compactIds).map(
        (id) => [id, typeOfAll(own, `events.${id}`)] as const
      );
      // what is kept of a date range has texts for the others
      const types = {...Object.fromEntries(ids), session_id: sessionType};
      const loaded = await loadDays(connection, range, touching, {...input, types});
      await computeDays(connection, into, options, used);
      return loaded;
    });
  };
  const isRoomy = engine.memory >= 2 * memoryOfRange;
  const connections = ranges.length > 1 && isRoomy ? [engine, await engine.connect()] : [engine];
  const all = await onConnections(connections, ranges, async (connection, range) => {
    const found = await compute(connection, range);
    done += sumOf(rows, range);
    return found;
  });
  for (const connection of connections) await dropTables(connection, input.schemas);
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

/** The type that all partitions keep a column in; texts, where they differ or one has no such column. */
function typeOfAll(partitions: readonly Partition[], to: string): "VARCHAR" | CompactType {
  const types = partitions.map(({schema, compact}) => {
    const column = schema.columns.find((one) => one.to === to);
    return column && Object.hasOwn(compact, column.name) ? compact[column.name] : undefined;
  });
  const [first] = types;
  return first && types.every((type) => type === first) ? first : "VARCHAR";
}

/** Bytes that a date range of the most rows takes, with what is made of it. */
const memoryOfRange = 1.5e9;

/** What was loaded and computed last makes room. */
async function dropTables(connection: Connection, schemas: readonly Schema[]): Promise<void> {
  const names = [...dayRollups, ...schemas].map(({name}) => name);
  for (const name of [...names, "suspects", "duplicates"])
    await connection.run(`DROP TABLE IF EXISTS ${identifier(name)}`);
}

function sumOf(rows: ReadonlyMap<string, number>, {first, last}: DateRange): number {
  let total = 0;
  for (const [day, n] of rows) if (day >= first && day <= last) total += n;
  return total;
}
